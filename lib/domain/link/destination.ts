// Where a link in a message leads once identity is confirmed. Kept with the link as its purpose: "payment:<id>".

const ABOUT_ONE = { payment: "/pay/", mandate: "/mandate/" } as const;
const PAGES = {
  plan: "/my-plan",
  method: "/my-plan/method",
  account: "/account",
  overpayment: "/overpayment",
  history: "/my-plan/history",
  late: "/my-plan/late",
  chat: "/chat",
  answers: "/answers",
} as const;

/** "invitation" and "renewal" lead to what the person was doing, or to what they owe. */
export type LinkPurpose =
  | "invitation"
  | "renewal"
  | keyof typeof PAGES
  | `${keyof typeof ABOUT_ONE}:${string}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isPage = (purpose: string): purpose is keyof typeof PAGES => Object.hasOwn(PAGES, purpose);
const isAboutOne = (noun: string): noun is keyof typeof ABOUT_ONE => Object.hasOwn(ABOUT_ONE, noun);

/** The page that a link's message is about; null where it is about nothing in particular. */
export function destinationOf(purpose: string): string | null {
  if (isPage(purpose)) return PAGES[purpose];
  const [noun = "", id = ""] = purpose.split(":");
  return isAboutOne(noun) && UUID.test(id) ? `${ABOUT_ONE[noun]}${id}` : null;
}
