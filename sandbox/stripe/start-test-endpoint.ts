// An endpoint for a test: takes webhooks as an application does, and can be told to refuse some first.
import { createServer } from "node:http";
import Stripe from "stripe";
import { onTestFinished } from "vitest";
import { readBody } from "./protocol/exchange";

export type TestEndpoint = {
  url: string;
  /** Events taken, in the order of their arrival. */
  taken: Stripe.Event[];
  /** Answers 500 to the next so many deliveries. */
  refuseNext(times: number): void;
  /** Resolves with the first event of the type that has been taken or will be. */
  event(type: Stripe.Event["type"]): Promise<Stripe.Event>;
};

/** Verifies each delivery with the SDK: one that is not signed well is answered 400 and not taken. */
export async function startTestEndpoint(secret: string): Promise<TestEndpoint> {
  const taken: Stripe.Event[] = [];
  const waiting = new Set<() => void>();
  let refusals = 0;
  const { webhooks } = new Stripe("sk_test_unused");
  const server = createServer(async (request, response) => {
    const payload = await readBody(request);
    if (refusals > 0) {
      refusals -= 1;
      response.writeHead(500).end();
      return;
    }
    try {
      const signature = request.headers["stripe-signature"] ?? "";
      taken.push(webhooks.constructEvent(payload, signature, secret));
      response.writeHead(200).end();
    } catch {
      response.writeHead(400).end();
    }
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}/webhook`,
    taken,
    refuseNext(times) {
      refusals = times;
    },
    event: (type) =>
      new Promise((resolve) => {
        const look = () => {
          const found = taken.find((event) => event.type === type);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
