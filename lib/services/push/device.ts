import "server-only";
import { z } from "zod";
import { lookupHash } from "@/lib/adapters/crypto/lookup";
import { isPushEndpoint } from "@/lib/adapters/push/push-endpoint";

const base64url = z.string().regex(/^[\w-]+={0,2}$/);

/** A browser's subscription (PushSubscription.toJSON), as it is kept: its keys have the right size. */
export const keptSubscriptionSchema = z.object({
  endpoint: z.string().max(2000),
  keys: z.object({ p256dh: base64url.length(87), auth: base64url.length(22) }),
});

/** As a browser may give it: with the address of a push service. */
export const subscriptionSchema = keptSubscriptionSchema.refine(({ endpoint }) =>
  isPushEndpoint(endpoint),
);
export type Subscription = z.output<typeof subscriptionSchema>;

/** By which a device is found; the endpoint itself is sealed, for whoever has it can be tracked by it. */
export const endpointHash = (endpoint: string): Uint8Array<ArrayBuffer> =>
  lookupHash("push-endpoint", endpoint);
