/** 张三 → 张*, 欧阳小明 → 欧***: the first character stays, so that a list can be told apart. */
export const maskName = (name: string): string => {
  const letters = [...name.trim()];
  return letters.length < 2 ? '*' : `${letters[0]}${'*'.repeat(letters.length - 1)}`;
};

/** 13800001234 → *******1234: the last four characters stay, and none of a short one. */
export const maskNumber = (number: string): string => {
  const characters = [...number.trim()];
  const kept = characters.length > 8 ? 4 : 0;
  return `${'*'.repeat(characters.length - kept)}${characters.slice(characters.length - kept).join('')}`;
};

/** Digits that look like an identity, telephone or account number: eight or more, blanks and dashes between them or not. */
const NUMBERS = /\d(?:[\s-]?[\dXx]){7,}/g;

/** A text in which no long number can be read. */
export const maskNumbersIn = (text: string): string => text.replace(NUMBERS, maskNumber);

/** A party as it may stand in a list: firms by name, persons by their first character, numbers by their end, no address. */
export function maskParty<P extends { readonly kind: 'person' | 'firm'; readonly name: string; readonly idNumber?: string | undefined; readonly phone?: string | undefined }>(
  party: P,
): { readonly name: string; readonly idNumber?: string; readonly phone?: string } {
  return {
    name: party.kind === 'firm' ? maskNumbersIn(party.name) : maskName(party.name),
    ...(party.idNumber ? { idNumber: maskNumber(party.idNumber) } : {}),
    ...(party.phone ? { phone: maskNumber(party.phone) } : {}),
  };
}
