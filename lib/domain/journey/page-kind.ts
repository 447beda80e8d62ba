// How each page of a debtor is sent. This is the one place that says so: the web server goes by it, tests hold pages to it.

/** Plain: no script of the framework, works and looks the same without any. Rich: hydrated after it has been painted. */
export type PageKind = "plain" | "rich";

/** Where a person's page is drawn again for an agent, in a frame that runs nothing: it brings its own styles. */
export const REPLAY_PAGE = /^\/staff\/cobrowse\/[^/]+(\/recording)?$/;

/** The steps on which the payment provider's script runs: paying, and giving a card or account for later. */
export const PAYMENT_STEP = /^\/(pay(\/[^/]+)?|my-plan\/method)$/;

/** The pages on which the framework's script earns its bytes, each with its reason. All others are plain. */
export const RICH_ROUTES: readonly { path: RegExp; reason: string }[] = [
  { path: /^\/budget\/(income|spending)$/, reason: "the sum follows what is typed" },
  { path: PAYMENT_STEP, reason: "the payment provider's fields are in the page" },
];

/** Scripts of ours that only some pages have, beside the one of every page. */
export const PAGE_SCRIPTS = [
  {
    path: /^\/(account|my-plan|messages|receipts\/[^/]+|welcome\/[^/]+|session-ended|kept\/.+)$/,
    script: "pocket",
    reason: "what people come back to: keeping it, installing, what is due, a newer version",
  },
  {
    path: /^\/(chat|staff\/chats\/[^/]+)$/,
    script: "chat",
    reason: "what is written comes without a reload",
  },
  {
    path: REPLAY_PAGE,
    script: "viewer",
    reason: "the screen that a person shows, live",
  },
  {
    path: /^\/staff(\/(?!sign-in|invitation)|$)/,
    script: "desk",
    reason: "palette, shortcuts, and word of what is new",
  },
] as const;

export type PageScript = (typeof PAGE_SCRIPTS)[number]["script"];

/** The other scripts of the page at this path, which is without query. */
export const pageScripts = (pathname: string): PageScript[] =>
  PAGE_SCRIPTS.filter(({ path }) => path.test(pathname)).map(({ script }) => script);

/** Kind of the page at this path, which is without query. */
export function pageKind(pathname: string): PageKind {
  return RICH_ROUTES.some(({ path }) => path.test(pathname)) ? "rich" : "plain";
}
