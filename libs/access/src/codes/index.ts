export { HttpSms } from './http-sms.js';
export { GUESS_COST, plainPhone, type MintParts } from './code-mint.js';
export { DraftCodes, mobileOf, type TelephoneProof } from './draft-codes.js';
export { OneTimeCodes, isVisitToken, type CodeAsked, type CodeParts, type Visit } from './one-time-codes.js';
export type { CodeEvent, CodeStore, FoundParty, KeptCode, KeptSession, PartyFinder, SmsPort } from './ports.js';
export { codeRefused, sessionEnded, tooManyTries } from './refusals.js';
