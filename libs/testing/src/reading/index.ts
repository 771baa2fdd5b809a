export { recorded, unrecorded, type Listening, type OnRead } from './recorded.js';
export { Readings, type FieldsRead, type Origin } from './readings.js';
export { watchedAgency, watchedPage } from './watched-agency.js';
