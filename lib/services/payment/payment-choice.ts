import "server-only";
import { z } from "zod";
import { PAYMENT_PURPOSES } from "@/lib/domain/payment/purpose";

/**
 * What a browser posts to begin a payment. The key belongs to the form: with JavaScript the
 * browser makes one for each choice it sends; without, the page carries a random one in a hidden
 * field, so that the rendered form is the client's copy and sending it again repeats the request.
 */
export const paymentChoiceSchema = z
  .object({
    idempotencyKey: z.uuid(),
    what: z.enum(PAYMENT_PURPOSES).optional(),
    /** As typed; read only where `what` is "other". */
    other: z.string().max(40).default(""),
    /** The debt to settle first (art. 1342-10 C. civ.); without one the law's order holds. */
    account: z
      .literal("")
      .transform(() => undefined)
      .or(z.uuid())
      .optional(),
  })
  .transform(({ what, other, ...rest }, context) => {
    // Who types an amount has chosen to pay it, also without touching the choice above it.
    const chosen = what ?? (other ? ("other" as const) : null);
    if (chosen) return { ...rest, what: chosen, other };
    context.addIssue({ code: "custom", path: ["what"], message: "choice_missing" });
    return z.NEVER;
  });

export type PaymentChoice = z.output<typeof paymentChoiceSchema>;
