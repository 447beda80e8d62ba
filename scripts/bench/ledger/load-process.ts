// Makes the load on one database, as often as it is told to by messages of load.ts. One process posts in all ways, so
// that they have the same Node and the same machine around them.
import { randomUUID } from "node:crypto";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import type { LoadWish } from "./load-wish";
import { makePayments } from "./payments-to-settle";
import { type CreditorOfLoad, posts } from "./ways";

const { id: creditorId } = await createCreditor(ENERGIE_DU_MIDI, now());
const clearingBook = await db.ledgerAccount.create({
  data: { id: randomUUID(), creditorId, code: "stripe_clearing", currency: "EUR" },
});
const creditor: CreditorOfLoad = { id: creditorId, clearingBookId: clearingBook.id };

/** Entries a second. */
async function load({ way, accounts, workers, seconds }: LoadWish): Promise<number> {
  if (way.startsWith("with receipt")) await makePayments(creditorId, accounts);
  const start = performance.now();
  const until = start + seconds * 1_000;
  let entries = 0;
  const work = async () => {
    while (performance.now() < until) {
      const posted = await posts[way](creditor, accounts);
      entries += posted;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return (entries * 1_000) / (performance.now() - start);
}

process.on("message", async (wish: LoadWish) => {
  try {
    process.send?.({ perSecond: await load(wish) });
  } catch (error) {
    process.send?.({ fault: `${wish.way}: ${error instanceof Error ? error.message : error}` });
  }
});
// Waiting for a wish is reason enough to stay.
process.channel?.ref();
process.once("SIGTERM", () => process.exit(0));
process.send?.({ creditorId });
