// What a colleague who sees a person's pages as they do may do there: the one table. A test holds it to every action and
// route of the app, so that a new one without a row fails; and what is not "with_consent" here is refused by default.

/**
 * never: the person does it themselves, consent or not. with_consent: filling in, which binds nobody. elsewhere: asks nothing
 * of the file that is seen, and is the same for whoever sends it.
 */
export type DeedRule = "never" | "with_consent" | "elsewhere";

const PAYS = {
  "pay:choosePayment": "never",
  "pay:beginPayment": "never",
  "pay:resumePayment": "never",
  "POST /api/payments": "never",
  "my-plan/method:saveMethod": "never",
  "my-plan/method:askForCode": "never",
  "my-plan/method:forgetMethod": "never",
  "my-plan:stopCollecting": "never",
  "my-plan:resumeCollecting": "never",
  "overpayment:decideOverpayment": "never",
} as const;

const AGREES = {
  "plan/review:agreeToPlan": "never",
  "plan/review:sendForReview": "never",
  "my-plan/change/[kind]:confirmChange": "never",
  "my-plan/change/ask:askForChange": "never",
  "my-plan/history:undoLatestChange": "never",
  "dispute:reportWrong": "never",
  "hardship:declareHardship": "never",
  "messages:askForCallback": "never",
  "POST /api/sync/case": "never",
} as const;

const FILLS_IN = {
  "budget:saveStep": "with_consent",
  "plan:choosePlan": "with_consent",
  "plan/own:chooseOwnPlan": "with_consent",
  // Opens what only the person's own code opens.
  "budget:correctBudget": "never",
  // Waited on a phone, under a session that is not the colleague's.
  "POST /api/sync/budget": "never",
} as const;

const SPEAKS = {
  "account:dismissOffer": "never",
  "feedback:answerQuestion": "never",
  "chat:writeToAdviser": "never",
  "chat:answerVideoOffer": "never",
  "chat:endConversation": "never",
  "POST /chat/files": "never",
  "GET /chat/stream": "never",
  "POST /chat/typing": "never",
  "share:beginShare": "never",
  "share:acceptOffered": "never",
  "share:declineOffered": "never",
  "POST /share/answer": "never",
  "POST /share/events": "never",
  "POST /share/stop": "never",
  "GET /share/stream": "never",
  "settings/views:acceptHelp": "never",
  "settings/views:refuseHelp": "never",
  "settings/views:withdrawHelp": "never",
} as const;

const WAYS_IN = {
  "settings/contact:askForCode": "never",
  "settings/contact:begin": "never",
  "settings/contact:confirm": "never",
  "settings/devices:askForCode": "never",
  "settings/devices:enrol": "never",
  "settings/devices:add": "never",
  "settings/devices:remove": "never",
  "settings/devices:endAll": "never",
  "settings/reminders:saveReminders": "never",
  "settings/reminders:saveChannel": "never",
  "identity:confirm": "never",
  "identity/code:send": "never",
  "identity/code:confirm": "never",
  "identity/code:confirmPasskey": "never",
  "POST /passkey/options": "never",
  "POST /push": "never",
  "POST /session": "never",
  "POST /my-plan/keep": "never",
} as const;

const TAKES_AWAY = {
  "my-plan/export:makeFeed": "never",
  "my-plan/export:endFeed": "never",
  "GET /account/statement/csv": "never",
  "GET /account/statement/pdf": "never",
  "GET /chat/files/[id]": "never",
  "GET /chat/transcript/[format]": "never",
  "GET /documents/[id]": "never",
  "GET /my-plan/discharge": "never",
  "GET /my-plan/export/csv": "never",
  "GET /my-plan/export/ics": "never",
  "GET /my-plan/export/ofx": "never",
  "GET /receipts/[number]/pdf": "never",
} as const;

/** By a secret of their own in link or message, or about this browser only; the file that is seen plays no part. */
const ELSEWHERE = {
  "l/[token]:giveNotMeReason": "elsewhere",
  "l/[token]:confirmNotMe": "elsewhere",
  "POST /l/[token]": "elsewhere",
  "sign-in:begin": "elsewhere",
  "sign-in:confirm": "elsewhere",
  "sign-in:choose": "elsewhere",
  "sign-in:openByPasskey": "elsewhere",
  "unsubscribe/[token]:stopMessages": "elsewhere",
  "GET /api/unsubscribe/[token]": "elsewhere",
  "POST /api/unsubscribe/[token]": "elsewhere",
  "GET /calendar/[file]": "elsewhere",
  "GET /api/kept": "elsewhere",
  "POST /kept/remove": "elsewhere",
  "POST /language": "elsewhere",
  "POST /my-plan/invitation": "elsewhere",
  "POST /session/end": "elsewhere",
  "POST /verify/check": "elsewhere",
  "GET /api/health": "elsewhere",
  "POST /api/webhooks/sms/[[...creditor]]": "elsewhere",
  "POST /api/webhooks/stripe/[creditor]": "elsewhere",
  // The colleague's own: what is done about the view itself.
  "POST /see-as/end": "elsewhere",
  "see-as:askToFillIn": "elsewhere",
  "see-as:confirmFillIn": "elsewhere",
} as const;

/** An action as its folder and name, a route as its method and path; both as in app/. */
export const DEEDS = {
  ...PAYS,
  ...AGREES,
  ...FILLS_IN,
  ...SPEAKS,
  ...WAYS_IN,
  ...TAKES_AWAY,
  ...ELSEWHERE,
} as const satisfies Readonly<Record<string, DeedRule>>;
export type Deed = keyof typeof DEEDS;

/** The deeds that consent opens. */
export type ConsentedDeed = {
  [D in Deed]: (typeof DEEDS)[D] extends "with_consent" ? D : never;
}[Deed];
