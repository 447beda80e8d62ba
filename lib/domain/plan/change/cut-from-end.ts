import { money } from "@/lib/domain/money/money";
import type { ScheduledInstalment } from "../terms";
import type { ChangeableInstalment, ChangeFacts } from "./facts";

/**
 * The schedule with so much less to pay, taken from its end: the last instalments go, one becomes smaller. What is paid,
 * or being taken, stays; a rest below the least that can be paid at once is added to the one before. Answers what was cut,
 * which is less than asked where so much was not left. Minor units.
 */
export function cutFromEnd(
  { instalments, limits }: Pick<ChangeFacts, "instalments" | "limits">,
  minor: bigint,
): { instalments: ScheduledInstalment[]; cutMinor: bigint } {
  let restMinor = minor;
  const kept: ScheduledInstalment[] = [];
  for (const each of instalments.toReversed()) {
    const cutMinor = least(cuttable(each), restMinor);
    restMinor -= cutMinor;
    const amountMinor = each.amount.amountMinor - cutMinor;
    if (amountMinor === 0n) continue;
    const { number, dueOn, amount } = each;
    kept.unshift({ number, dueOn, amount: money(amountMinor, amount.currency) });
  }
  const untouched = new Map(instalments.map((each) => [each.number, each]));
  return {
    instalments: withoutCrumb(kept, untouched, limits.paymentMin.amountMinor),
    cutMinor: minor - restMinor,
  };
}

const cuttable = ({ left, collection }: ChangeableInstalment): bigint =>
  collection === "under_way" ? 0n : left.amountMinor;

/** A last one that was cut to less than can be paid at once goes into the one before, where nothing of both is begun. */
function withoutCrumb(
  kept: readonly ScheduledInstalment[],
  before: ReadonlyMap<number, ChangeableInstalment>,
  leastMinor: bigint,
): ScheduledInstalment[] {
  const [last, previous] = [kept.at(-1), kept.at(-2)];
  if (!(last && previous) || last.amount.amountMinor >= leastMinor) return [...kept];
  const isOpen = [last, previous].every(({ number }) => {
    const was = before.get(number);
    return was?.collection === "none" && was.left.amountMinor === was.amount.amountMinor;
  });
  if (!isOpen) return [...kept];
  const { currency } = last.amount;
  const amount = money(previous.amount.amountMinor + last.amount.amountMinor, currency);
  return [...kept.slice(0, -2), { ...previous, amount }];
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
