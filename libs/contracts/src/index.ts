export * from './purpose.js';
export * from './purposes/catalogue.js';
export { LABEL_FOR_PEOPLE } from './purposes/for-people.js';
export * from './agency.js';
export * from './messages/message.js';
export * from './messages/parts.js';
