export { analytics } from './analytics.agency.js';
