// Which pages may be seen by an agent, and which never. The recorder runs on the first and on no others; what is in neither
// list is hidden, and a test says so of a new page until somebody has decided.

type Decision = { path: RegExp; shown: true } | { path: RegExp; shown: false; reason: string };

const shown = (path: RegExp): Decision => ({ path, shown: true });
const hidden = (path: RegExp, reason: string): Decision => ({ path, shown: false, reason });

/** The first that fits decides: what is hidden stands before what is shown. */
export const ROUTE_DECISIONS: readonly Decision[] = [
  hidden(/^\/pay(\/.*)?$/, "payment"),
  hidden(/^\/my-plan\/method(\/.*)?$/, "payment"),
  hidden(/^\/(mandate\/.+|overpayment)$/, "payment"),
  hidden(/^\/(identity(\/code)?|sign-in(\/.*)?|passkey\/.*)$/, "identity"),
  hidden(/^\/share$/, "identity"),
  hidden(
    /^\/(hardship|dispute(\/.*)?|messages|chat(\/.*)?|answers|ask(\/.*)?|feedback|noted\/.+)$/,
    "told_in_confidence",
  ),
  hidden(/^\/my-plan\/change\/ask$/, "told_in_confidence"),
  hidden(/^\/settings(\/.*)?$/, "contact"),
  hidden(/^\/(documents(\/.*)?|my-plan\/export)$/, "documents"),
  hidden(/^\/budget\/earlier$/, "identity"),
  hidden(/^\/see-as(\/.*)?$/, "identity"),
  // Nobody is known there, or the page belongs to no session.
  hidden(/^\/$/, "no_session"),
  hidden(/^\/(l\/.+|letter\/.+|link-unusable|session-ended|welcome\/.+)$/, "no_session"),
  hidden(
    /^\/(kept\/.+|offline|error|missing|nowhere|unsubscribe\/.+|verify(\/.*)?)$/,
    "no_session",
  ),
  shown(/^\/account(\/(why|history|statement))?$/),
  shown(/^\/budget\/(household|income|spending|result)$/),
  shown(/^\/plan(\/(own|review|pending))?$/),
  shown(/^\/my-plan(\/(change(\/[\w-]+)?|history|what-if|late))?$/),
  shown(/^\/receipts(\/[^/]+)?$/),
  shown(/^\/help(\/(words|advice))?$/),
  shown(/^\/rights$/),
];

/** What is decided about the page at this path, which is without query; null where nobody has decided yet. */
export const decisionOn = (pathname: string): Decision | null =>
  ROUTE_DECISIONS.find(({ path }) => path.test(pathname)) ?? null;

/** Whether an agent may see the page at this path. */
export const isSharedRoute = (pathname: string): boolean => decisionOn(pathname)?.shown === true;

/** Where an agent may offer to take the person, by the names that have words in every language. */
export const DESTINATIONS = {
  account: "/account",
  why: "/account/why",
  history: "/account/history",
  household: "/budget/household",
  income: "/budget/income",
  spending: "/budget/spending",
  result: "/budget/result",
  plan: "/plan",
  ownPlan: "/plan/own",
  myPlan: "/my-plan",
  change: "/my-plan/change",
  receipts: "/receipts",
  help: "/help",
  rights: "/rights",
} as const;
export type Destination = keyof typeof DESTINATIONS;
export const DESTINATION_NAMES = Object.keys(DESTINATIONS) as Destination[];

export const isDestination = (path: string): boolean =>
  Object.values(DESTINATIONS).some((known) => known === path);
