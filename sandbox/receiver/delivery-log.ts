// The webhooks that the creditor's system received, oldest first, and whether each was genuine.
import { z } from "zod";
import type { Clock } from "../clock";
import type { Snapshot } from "../snapshot";

const deliveriesMax = 2000;

const deliverySchema = z.object({
  /** The event's id (`webhook-id`), the same at every attempt. */
  id: z.string(),
  /** Which time this id arrives, from 1. */
  attempt: z.number(),
  type: z.string(),
  isVerified: z.boolean(),
  /** Why it was not verified. */
  reason: z.string().nullable(),
  /** The HTTP status that was answered. */
  status: z.number(),
  receivedAt: z.iso.datetime(),
  payload: z.unknown(),
});

export type Delivery = z.infer<typeof deliverySchema>;

export type DeliveryLog = {
  all(): readonly Delivery[];
  add(delivery: Omit<Delivery, "attempt" | "receivedAt">): void;
};

/** Goes on from the snapshot; keeps the last 2,000 and calls back after each new one. */
export function createDeliveryLog(deps: {
  clock: Clock;
  snapshot: Snapshot;
  onAdded: () => void;
}): DeliveryLog {
  const saved = z.array(deliverySchema).safeParse(deps.snapshot.load("deliveries"));
  const deliveries: Delivery[] = saved.data ?? [];
  return {
    all: () => deliveries,
    add(content) {
      const attempt = deliveries.filter(({ id }) => id === content.id).length + 1;
      deliveries.push({ ...content, attempt, receivedAt: deps.clock.now().toISOString() });
      if (deliveries.length > deliveriesMax) deliveries.shift();
      deps.snapshot.save("deliveries", deliveries);
      deps.onAdded();
    },
  };
}
