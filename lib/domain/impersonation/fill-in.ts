// Filling in together: asked by the colleague, agreed to by the person, and over as soon as they say so. A move that is not in
// this table does not happen.

export const FILL_IN_STATES = ["none", "asked", "agreed", "refused", "withdrawn"] as const;
export type FillIn = (typeof FILL_IN_STATES)[number];

export type FillInMove = "ask" | "agree" | "refuse" | "withdraw";

const EDGES: Readonly<Record<FillIn, Readonly<Partial<Record<FillInMove, FillIn>>>>> = {
  none: { ask: "asked" },
  asked: { agree: "agreed", refuse: "refused" },
  agreed: { withdraw: "withdrawn" },
  // No means no for this view: the colleague asks again only when they begin another, with a reason.
  refused: {},
  withdrawn: {},
};

/** The states from which a move may happen: what a statement that makes it asks for. */
export const statesBefore = (move: FillInMove): FillIn[] =>
  FILL_IN_STATES.filter((state) => EDGES[state][move] !== undefined);

export const CODE_DIGITS = 6;

/** The digits of what a colleague typed as they heard it ("418 220", "418-220"); null where it is no code. */
export function readFillInCode(typed: string): string | null {
  const digits = typed.replaceAll(/[\s.-]/g, "");
  return /^[0-9]{6}$/.test(digits) ? digits : null;
}

/** In two groups, as people say it. */
export const showFillInCode = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
