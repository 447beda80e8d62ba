// Makes people who have paid at Stripe while the program knows nothing of it. For every twentieth the program does not even
// know the intent: it asked for one, and was gone when the answer came. Arguments: how many, and the file to write.
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { env } from "@/lib/adapters/env/env";
import { createIntent } from "@/lib/adapters/stripe/create-intent";
import { stripeAccountOf } from "@/lib/services/creditor/stripe-account-of";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { openIntent } from "@/lib/services/payment/open-intent";
import { PAYMENT_BEGIN, startPayment } from "@/lib/services/payment/start-payment";
import { createDebtor } from "@/prisma/seed/create-debtor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { profile } from "@/prisma/seed/person";
import { cardFields } from "@/sandbox/stripe/test-calls";
import type { StormIntent } from "./storm-intent";

const ABREAST = 8;
const EARLY_EVERY = 20;
const OWED_MINOR = 5_000n;

const at = now();

async function makePayer(creditorId: string): Promise<string> {
  const reference = `S${randomUUID().slice(0, 13).toUpperCase()}`;
  const { id } = await createDebtor(
    {
      creditorId,
      locale: "fr",
      profile: profile({ givenName: "Camille", familyName: "Orage" }),
      debts: [
        {
          ...{ reference, product: "gas", contractNumber: `CT${reference}` },
          ...{ principalLabel: "Gaz", openedOn: "2026-06-01", dueOn: "2026-08-14" },
          ...{ letterReference: reference, letterSentOn: "2026-11-03", principalMinor: OWED_MINOR },
        },
      ],
    },
    at,
  );
  return id;
}

async function makeIntent(creditorId: string, index: number): Promise<StormIntent> {
  const isEarly = index % EARLY_EVERY === 0;
  const debtorId = await makePayer(creditorId);
  const key = randomUUID();
  const read = await readDebtor(debtorId, PAYMENT_BEGIN, { key });
  const actor = { kind: "debtor" as const, debtorId, creditorId, sessionId: randomUUID() };
  const debtor = { ...read, actor };
  const started = await startPayment({
    ...{ debtor, idempotencyKey: key, what: "full", other: "", now: at },
  });
  if (!started.ok) throw new Error(started.error);
  const { attempt } = started.value;
  const opened = isEarly
    ? await createIntent(stripeAccountOf(read.record.creditor), {
        ...{ paymentId: attempt.id, amountMinor: attempt.amountMinor, currency: attempt.currency },
        ...{ description: "", keepFor: null },
      })
    : await openIntent({ debtor, started: started.value, now: at });
  if (!opened.ok) throw new Error(opened.error);
  const intentId = await confirm(opened.value.clientSecret ?? "");
  return { paymentId: attempt.id, intentId, isEarly };
}

async function confirm(clientSecret: string): Promise<string> {
  const [intentId = ""] = clientSecret.split("_secret");
  const url = `${env.STRIPE_API_URL}/stripe-js/payment_intents/${intentId}/confirm`;
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${env.STRIPE_PUBLISHABLE_KEY}` },
    body: new URLSearchParams({
      client_secret: clientSecret,
      ...cardFields("4242424242424242"),
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  return intentId;
}

const [count = "", file = ""] = process.argv.slice(2);
const { slug } = ENERGIE_DU_MIDI;
const { id: creditorId } = await db.creditor.findUniqueOrThrow({ where: { slug } });
const made: StormIntent[] = [];
let next = Number.parseInt(count, 10);
const makeMore = async () => {
  while (next > 0) {
    next -= 1;
    made.push(await makeIntent(creditorId, next));
  }
};
await Promise.all(Array.from({ length: ABREAST }, makeMore));
await writeFile(file, JSON.stringify(made), { mode: 0o600 });
await Promise.all([db.$disconnect(), pool.end()]);
