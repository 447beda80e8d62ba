// What keeps somebody who sees a person's pages as they do from acting as them. Compilers refuse most of it, because no use
// case of a debtor takes an ImpersonatorActor; this refuses the rest when it happens.
import { invariant } from "@/lib/domain/invariant";
import type { Actor, ImpersonatorActor } from "./actor";

const impersonatorOf = (who: object): ImpersonatorActor | null => {
  if (!("actor" in who)) return null;
  const actor = who.actor as Actor | undefined;
  return actor?.kind === "impersonator" ? actor : null;
};

/** Whether what was read of a person is looked at by somebody else: nothing counts as seen, read or shown by it. */
export const isSeenByOther = (who: object): boolean => impersonatorOf(who) !== null;

/** Whether it is looked at by somebody whom the person has not asked to help: what they typed and never sent is not shown. */
export function isOnlyLooking(who: object): boolean {
  const impersonator = impersonatorOf(who);
  return impersonator !== null && !impersonator.mayFillIn;
}

/** Stops what only the person does. Throws InvariantError: pages and actions have refused long before, and politely. */
export function refuseImpersonator(who: object): void {
  invariant(impersonatorOf(who) === null, "only the person does this");
}

/** Stops filling in as somebody who has not agreed to it. Throws InvariantError. */
export function refuseWithoutConsent(who: object): void {
  const impersonator = impersonatorOf(who);
  invariant(!impersonator || impersonator.mayFillIn, "the person has not agreed to be helped");
}
