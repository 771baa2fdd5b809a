export { mediation } from './mediation.agency.js';
