// How a case ends, by who worked on it. Codes are message keys; words about persons go into notes.

export const CASE_OUTCOMES = ["resolved", "unfounded", "passed_on", "no_answer"] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** For how long a case can be put out of the way, in days. */
export const SNOOZE_DAYS = [1, 3, 7, 14] as const;
