export { legalAid } from './legal-aid.agency.js';
