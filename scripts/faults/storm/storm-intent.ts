import { z } from "zod";

export const stormIntentsSchema = z.array(
  z.object({
    paymentId: z.uuid(),
    intentId: z.string(),
    /** The program has not saved the intent: Stripe's answer did not reach it. */
    isEarly: z.boolean(),
  }),
);

/** A payment that has been made at Stripe and of which the program has not heard. */
export type StormIntent = z.output<typeof stormIntentsSchema>[number];
