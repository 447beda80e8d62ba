/** What a person wrote, as it is kept. Browsers send a line break as CRLF and count it as one character, so we do too. */
export const writtenText = (typed: string): string => typed.replace(/\r\n?/gu, "\n").trim();
