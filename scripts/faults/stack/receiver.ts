// The creditor's own system, as the proof needs it: it checks every signature, is out of order now and then, and remembers
// what it was told under each id.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";

/** Every so manieth delivery is refused, so that deliveries are repeated. */
const REFUSED_EVERY = 9;

export type Received = { readonly contents: Set<string>; accepted: number };

export type Receiver = {
  readonly url: string;
  /** By the event's id: the hashes of what came under it, and how often that was accepted. */
  readonly received: ReadonlyMap<string, Received>;
  readonly forged: () => number;
  readonly stop: () => Promise<void>;
};

export async function startReceiver(secret: string): Promise<Receiver> {
  const received = new Map<string, Received>();
  const webhook = new Webhook(secret);
  let forged = 0;
  let count = 0;
  const take = (headers: Record<string, string>, body: string): number => {
    try {
      webhook.verify(body, headers);
    } catch {
      forged += 1;
      return 400;
    }
    const id = headers["webhook-id"] ?? "";
    const known = received.get(id) ?? { contents: new Set<string>(), accepted: 0 };
    received.set(id, known);
    known.contents.add(createHash("sha256").update(body).digest("hex"));
    count += 1;
    if (count % REFUSED_EVERY === 0) return 503;
    known.accepted += 1;
    return 200;
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
    const told = names.map((name) => [name, String(request.headers[name] ?? "")]);
    response.writeHead(take(Object.fromEntries(told), body)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    forged: () => forged,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
