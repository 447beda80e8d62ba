// What Stripe may say that is not so, or not say at all. Each lie is told in a world of its own.
import { randomUUID } from "node:crypto";
import { JOBS } from "@/lib/services/jobs";
import { deliver } from "@/scripts/faults/simulation/webhooks";
import type { World } from "@/scripts/faults/simulation/world";
import {
  CARD,
  comeBack,
  compareTwice,
  confirm,
  DEBIT,
  doJobs,
  open,
  passDays,
  pay,
  tasksOf,
  traceOf,
} from "./told";

export type Lie = { readonly holds: string; readonly tell: (world: World) => Promise<string[]> };

const PAID = "succeeded card_payment";

const expectTrace = async (paymentId: string, ...allowed: string[]): Promise<string[]> => {
  const trace = await traceOf(paymentId);
  return allowed.includes(trace) ? [] : [`${trace}, not ${allowed.join(" or ")}`];
};

/** The answer to the intent's creation is lost or broken, until the SDK gives up; then the person presses again. */
function creationFails(
  kind: "timeout_after_success" | "timeout" | "500_then_success" | "500_after_success",
): Lie {
  return {
    holds: `the creation of an intent meets "${kind}": pressing again pays once`,
    tell: async (world) => {
      const key = randomUUID();
      const { faults } = world.outside.controls;
      faults.add({ kind, times: 2, method: "POST", path: "/v1/payment_intents", delayMs: 0 });
      const first = await open(world, key);
      faults.clear();
      const again = await open(world, key);
      await confirm(world, again.clientSecret ?? "", CARD);
      await comeBack(world, again);
      await doJobs(world);
      const intents = world.outside.stripe().paymentIntents.size;
      return [
        ...(first.clientSecret === null ? [] : ["the fault was not felt"]),
        ...(intents === 1 ? [] : [`${intents} intents were made`]),
        ...(await expectTrace(again.paymentId, PAID)),
        ...(await compareTwice(world)),
      ];
    },
  };
}

/** Stripe says that it took something else than was asked for. */
const mismatch = (what: string, set: Record<string, string | number>): Lie => ({
  holds: `${what} is not this payment's: nothing is posted, and a person is asked`,
  tell: async (world) => {
    const { paymentId, intentId } = await pay(world, CARD);
    world.outside.controls.act({ do: "tamper", id: intentId, set });
    await comeBack(world, { paymentId });
    await JOBS["sweep-payments"]({});
    await doJobs(world);
    const faults = [...(await compareTwice(world)), ...(await expectTrace(paymentId, "created"))];
    const tasks = await tasksOf(paymentId);
    return tasks > 0 ? faults : [...faults, "nobody was asked to look"];
  },
});

/** Something happens at Stripe long after the payment, and its event gets lost: the comparison must find it. */
const later = (lie: {
  holds: string;
  fields: Record<string, string>;
  daysBefore: number;
  happens: (world: World, intentId: string) => void;
  leaves: readonly string[];
}): Lie => ({
  holds: lie.holds,
  tell: async (world) => {
    const { paymentId, intentId } = await pay(world, lie.fields);
    await comeBack(world, { paymentId });
    await passDays(world, lie.daysBefore);
    lie.happens(world, intentId);
    await passDays(world, 4);
    return [...(await compareTwice(world)), ...(await expectTrace(paymentId, ...lie.leaves))];
  },
});

/** Signed as it should be, of the right account, about an intent that is no payment of ours. */
const strangerEvent: Lie = {
  holds: "an event about an intent that nobody knows books nothing and comes to an end",
  tell: async (world) => {
    const { paymentId } = await pay(world, CARD);
    const object = { object: "payment_intent", id: "pi_nobodyKnowsThisOne" };
    const event = {
      id: "evt_stranger",
      type: "payment_intent.succeeded" as const,
      data: { object },
    };
    if (!(await deliver(world, event))) return ["it was not taken"];
    await doJobs(world);
    return expectTrace(paymentId, "created");
  },
};

const SETTLED = "sepa_pending sepa_settled";

export const LIES: readonly Lie[] = [
  creationFails("timeout"),
  creationFails("timeout_after_success"),
  creationFails("500_then_success"),
  creationFails("500_after_success"),
  strangerEvent,
  mismatch("another amount", { amount_received: 3_999 }),
  mismatch("another currency", { currency: "usd" }),
  later({
    holds: "a payment of which Stripe tells nothing is found and posted once",
    ...{ fields: CARD, daysBefore: 1, happens: () => undefined, leaves: [PAID] },
  }),
  later({
    holds: "a refund made at Stripe 100 days later is found and posted once",
    ...{ fields: CARD, daysBefore: 100, leaves: ["refunded card_payment refund"] },
    happens: ({ outside }, id) => void outside.controls.act({ do: "refund", id }),
  }),
  later({
    holds: "a dispute after a refund is found, and owed by nobody twice",
    ...{ fields: CARD, daysBefore: 10 },
    leaves: ["disputed card_payment refund dispute_opened"],
    happens: ({ outside }, id) => {
      outside.controls.act({ do: "refund", id });
      outside.controls.act({ do: "dispute", id });
    },
  }),
  later({
    holds: "a SEPA debit that comes back after eight weeks is found, and the debt stands again",
    ...{ fields: DEBIT, daysBefore: 75 },
    leaves: [`returned ${SETTLED} sepa_cleared sepa_returned`],
    happens: ({ outside }, id) => void outside.controls.act({ do: "dispute", id }),
  }),
];
