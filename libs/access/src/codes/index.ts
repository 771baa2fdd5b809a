export { HttpSms } from './http-sms.js';
export { GUESS_COST, OneTimeCodes, isVisitToken, plainPhone, type CodeAsked, type CodeParts, type Visit } from './one-time-codes.js';
export type { CodeEvent, CodeStore, FoundParty, KeptCode, KeptSession, PartyFinder, SmsPort } from './ports.js';
export { codeRefused, sessionEnded, tooManyTries } from './refusals.js';
