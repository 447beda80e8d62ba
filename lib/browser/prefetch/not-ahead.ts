// What is fetched only when somebody really goes there. Asking for any other page (GET) changes nothing but when the
// session was last used, and that a refused form's errors were shown; what changes more, such as signing out or the
// language, is a form and a POST, which browsers never send ahead.

export interface NotAhead {
  /** URL pattern of a path, with its query or without. */
  path: string;
  reason: string;
}

export const NOT_AHEAD: readonly NotAhead[] = [
  { path: "/l/*", reason: "a link's address is a secret: only the person who taps it opens it" },
  { path: "/pay", reason: "makes the key of a new payment, and asks the most of the server" },
  { path: "/pay/*", reason: "the way back from paying asks the bank and books what it says" },
  { path: "/kept/*", reason: "shown by the phone itself, not by the server" },
  { path: "/receipts/*/pdf", reason: "a file to keep, not a page to go to" },
  { path: "/documents/*", reason: "files to keep, and who reads one is written down" },
  { path: "/chat", reason: "that the person has seen an answer is written down" },
  { path: "/chat/*", reason: "files to keep, and who reads one is written down" },
  { path: "/account/statement/:file", reason: "files to keep, not pages to go to" },
  { path: "/.well-known/*", reason: "for machines" },
  { path: "/api/*", reason: "for machines" },
];
