export { connectedCounters, counterOf, partnerCounter } from './partner-counter.agency.js';
