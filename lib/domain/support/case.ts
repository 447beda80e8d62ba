// What a person can tell us that needs a person on our side, and what it changes at once.

/** The five answers behind "something is wrong", then the other cases. */
export const WRONG_KINDS = [
  "dispute",
  "already_paid",
  "not_mine",
  "procedure",
  "bereavement",
] as const;
export type WrongKind = (typeof WRONG_KINDS)[number];

export const CASE_KINDS = [
  ...WRONG_KINDS,
  "hardship",
  "wrong_person",
  "plan_review",
  "callback",
  "plan_change",
] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export type CaseEffect = Readonly<{
  /** Hold to place on the accounts concerned, if any: a kind of the hold table. */
  hold: "dispute" | "over_indebtedness_filed" | "deceased" | "hardship" | null;
  /** Days until the hold ends by itself; null: until someone releases it. */
  holdDays: number | null;
  /** Stops every message to this contact, because it may not be the person's. */
  stopsOutreach: boolean;
  /** Event that tells the creditor. */
  event:
    | "dispute.opened"
    | "hardship.declared"
    | "identity.wrong_person"
    | "plan.review_requested"
    | "callback.requested"
    | "plan.change_requested";
}>;

const UNTIL_RELEASED = { holdDays: null, stopsOutreach: false } as const;

export const CASE_EFFECTS: Readonly<Record<CaseKind, CaseEffect>> = {
  dispute: { ...UNTIL_RELEASED, hold: "dispute", event: "dispute.opened" },
  already_paid: { ...UNTIL_RELEASED, hold: "dispute", event: "dispute.opened" },
  not_mine: { ...UNTIL_RELEASED, hold: "dispute", event: "dispute.opened" },
  // The usual case; hold-of-case.ts goes further where the person says that the file is admissible.
  procedure: { ...UNTIL_RELEASED, hold: "over_indebtedness_filed", event: "hardship.declared" },
  bereavement: { ...UNTIL_RELEASED, hold: "deceased", event: "hardship.declared" },
  // Time to find help; then someone asks how they are, nothing is taken up again unseen.
  hardship: { hold: "hardship", holdDays: 30, stopsOutreach: false, event: "hardship.declared" },
  wrong_person: { hold: null, holdDays: null, stopsOutreach: true, event: "identity.wrong_person" },
  plan_review: { ...UNTIL_RELEASED, hold: null, event: "plan.review_requested" },
  callback: { ...UNTIL_RELEASED, hold: null, event: "callback.requested" },
  plan_change: { ...UNTIL_RELEASED, hold: null, event: "plan.change_requested" },
};
