export { intake } from './intake.agency.js';
