export { askerOf, type Asker, type PartyAsker, type StaffAsker } from './asker.js';
export { decideAccess, decideEntry, type AccessDecision, type AccessQuestion, type DenialCode } from './decide-access.js';
export { refusalOfDenial, storageOnlyDenied, type StoredUntil } from './denials.js';
export { ENDPOINTS, endpointNames, type EndpointName, type EndpointRule } from './endpoints.js';
export { maskName, maskNumber, maskNumbersIn, maskParty } from './mask.js';
export { isHead, type Offices } from './offices.js';
export { hasWall, readableFacts, type Reader } from './readable-facts.js';
export { RELATIONS, relationOf, type Matter, type Relation } from './relation.js';
