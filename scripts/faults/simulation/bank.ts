// What banks, payers and the creditor's people at Stripe's dashboard do, without asking the program.
import type { Action } from "@/sandbox/stripe/control/actions";
import type { World } from "./world";

const DEEDS = [
  "dispute",
  "refund",
  "refund_part",
  "win_dispute",
  "lose_dispute",
  "fail_refund",
] as const;

/** One deed at a charge of chance; what cannot be done is not done. */
export function actAtBank(world: World): void {
  const { random, outside, story, clock } = world;
  const charges = outside.stripe().charges.oldestFirst();
  if (charges.length === 0) return;
  const charge = random.pick(
    charges.filter(({ status }) => status === "succeeded").concat(charges[0] ?? []),
  );
  const deed = random.pick(DEEDS);
  try {
    outside.controls.act(actionOf(deed, charge, random.between(100, 900)));
    story.push(`${clock.now().toISOString()} ${deed} of ${charge.id}`);
  } catch {
    // Stripe refuses what makes no sense: a second dispute, more back than was paid.
  }
}

function actionOf(
  deed: (typeof DEEDS)[number],
  charge: { id: string; amount: number },
  share: number,
): Action {
  const { id, amount } = charge;
  if (deed !== "refund_part") return { do: deed, id };
  return { do: "refund", id, amount: Math.max(1, Math.floor((amount * share) / 1_000)) };
}
