// The guided questions: a small tree that leads a person to where what they want is done. It never talks, it asks with
// choices; its words are in messages under guide.nodes. On every screen of it a person can be asked instead, who then sees
// the way that was taken.

type Node = Readonly<{
  /** What to choose from next, in order: names of other nodes. */
  choices?: readonly string[];
  /** Where it is done. */
  door?: string;
  /** Offered only to whom it can be of use. */
  only?: "with_plan" | "without_plan";
}>;

const CHANGE = "/my-plan/change";

export const GUIDE = {
  start: { choices: ["balance", "next", "move", "pay", "wrong", "cannot"] },
  balance: { door: "/account", choices: ["why", "amount"] },
  why: { door: "/account/why" },
  amount: { door: "/dispute/dispute" },
  next: { door: "/my-plan", choices: ["move"], only: "with_plan" },
  move: { choices: ["days", "skip", "rhythm", "smaller"], only: "with_plan" },
  days: { door: `${CHANGE}/move`, only: "with_plan" },
  skip: { door: `${CHANGE}/skip`, only: "with_plan" },
  rhythm: { door: `${CHANGE}/rhythm`, only: "with_plan" },
  smaller: { door: `${CHANGE}/amount`, only: "with_plan" },
  pay: { choices: ["whole", "part", "several", "refused"] },
  whole: { door: "/pay?what=full" },
  part: { door: "/pay?what=other" },
  several: { door: "/plan", only: "without_plan" },
  refused: { door: "/pay" },
  wrong: { choices: ["amount", "paid", "not-mine", "procedure", "bereavement"] },
  paid: { door: "/dispute/already-paid" },
  "not-mine": { door: "/dispute/not-mine" },
  procedure: { door: "/dispute/procedure" },
  bereavement: { door: "/dispute/bereavement" },
  cannot: { choices: ["days", "smaller", "several", "nothing", "advice"] },
  nothing: { door: "/hardship" },
  advice: { door: "/help/advice" },
} as const satisfies Readonly<Record<string, Node>>;
export type GuideName = keyof typeof GUIDE;

const nodeOf = (name: GuideName): Node => GUIDE[name];
const isName = (name: string): name is GuideName => Object.hasOwn(GUIDE, name);

/** What is offered at a node to somebody who follows a plan, or who does not. */
export function choicesAt(name: GuideName, hasPlan: boolean): GuideName[] {
  const without = hasPlan ? "without_plan" : "with_plan";
  return (nodeOf(name).choices ?? [])
    .filter(isName)
    .filter((next) => nodeOf(next).only !== without);
}

/** Where a node leads to do it; null where one has to choose first. */
export const doorOf = (name: GuideName): string | null => nodeOf(name).door ?? null;

/** The way from the start that an address or form says was taken; null where the tree has no such way. */
export function readPath(names: readonly string[]): GuideName[] | null {
  const path: GuideName[] = [];
  for (const name of names) {
    const from = nodeOf(path.at(-1) ?? "start").choices ?? [];
    if (!(isName(name) && from.includes(name))) return null;
    path.push(name);
  }
  return path;
}
