export { agencies } from './agencies.js';
