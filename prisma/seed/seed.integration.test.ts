import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { startSandbox } from "@/sandbox/start-sandbox";

const folder = await mkdtemp(join(tmpdir(), "quittance-seed-"));
const account = (name: string, key: string) => ({
  ...{ name, secretKey: `sk_test_${key}`, publishableKey: `pk_test_${key}` },
  ...{ webhookUrl: "http://localhost:9/", webhookSecret: `whsec_${key}` },
});
const SANDBOX_RECEIVER_SECRET = `whsec_${Buffer.alloc(32, 3).toString("base64")}`;
const SANDBOX_STRIPE_ACCOUNTS = [
  account("Énergie du Midi", "midi"),
  account("Clairance Recouvrement", "clairance"),
];
const sandbox = await startSandbox({
  ...{ port: 0, smtpPort: 0, dataDir: folder, appUrl: "http://localhost:9" },
  twilioAuthToken: process.env.TWILIO_AUTH_TOKEN ?? "",
  oidcSecret: "oidc-secret",
  ...{ receiverSecret: SANDBOX_RECEIVER_SECRET, stripeAccounts: SANDBOX_STRIPE_ACCOUNTS },
});
Object.assign(process.env, {
  STRIPE_API_URL: sandbox.url,
  STRIPE_SECRET_KEY: "sk_test_midi",
  TWILIO_API_URL: sandbox.url,
  SMTP_URL: `smtp://localhost:${sandbox.smtpPort}`,
});

// The environment is read at first import, so these wait until it is complete.
const { db } = await import("@/lib/adapters/db/client");
const { runPendingJobs } = await import("@/lib/adapters/queue/run-pending-jobs");
const { JOBS } = await import("@/lib/services/jobs");
const { getBalances } = await import("@/lib/services/ledger/get-balances");
const { verifyLedger } = await import("@/lib/services/ledger/verify-ledger");
const { writePeople } = await import("./people-file");
const { plant } = await import("./plant");
const { lastDays, reconcile } = await import("@/lib/services/reconciliation/reconcile");

const now = new Date("2026-11-22T10:00:00Z");

beforeAll(async () => {
  const settings = { SANDBOX_URL: sandbox.url, SANDBOX_RECEIVER_SECRET, SANDBOX_STRIPE_ACCOUNTS };
  await writePeople(folder, (await plant(settings, now)).people);
  await runPendingJobs(JOBS);
});

afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

async function balanceOf(reference: string): Promise<bigint | undefined> {
  const account = await db.account.findFirstOrThrow({ where: { reference } });
  const balances = await getBalances(account.debtorId);
  return balances.find(({ accountId }) => accountId === account.id)?.balanceMinor;
}

describe("the seed", () => {
  test("keeps books that verify, in which Jean owes 1 248.60 and Léa nothing", async () => {
    expect((await verifyLedger()).faults).toEqual([]);
    expect(await balanceOf("EM-48213")).toBe(124_860n);
    expect(await balanceOf("EM-49031")).toBe(0n);
  });

  test("leaves nothing to explain between Stripe and the books", async () => {
    const at = new Date();
    for (const creditorSlug of ["energie-du-midi", "clairance"]) {
      const days = lastDays({ timeZone: "Europe/Paris" }, 400, at);
      const done = await reconcile({ creditorSlug, ...days, isHealing: false, now: at });
      if (!done.ok) throw new Error(done.error);
      const { matched, differences, sides } = done.value;
      expect(differences).toEqual([]);
      expect(matched.length > 0).toBe(creditorSlug === "energie-du-midi");
      expect(sides.providerClosingMinor).toBe(sides.booksClosingMinor);
    }
  });

  test("writes once to everybody, through the gateways, with the link of people.json", async () => {
    const rows = z.array(z.object({ link: z.string(), name: z.string() }));
    const people = rows.parse(JSON.parse(await readFile(join(folder, "people.json"), "utf8")));
    const answer = await fetch(`${sandbox.url}/messages.json`);
    const messages = z.array(z.object({ text: z.string() })).parse(await answer.json());
    expect(await db.message.count({ where: { kind: "invitation" } })).toBe(people.length);
    for (const { link } of people) {
      expect(messages.filter(({ text }) => text.includes(link))).toHaveLength(1);
    }
  });

  test("leaves people where the demo says they are", async () => {
    const plans = await db.repaymentPlan.findMany({ include: { payments: true } });
    for (const { status, payments } of plans) {
      expect([status, ...payments.map((payment) => payment.status)]).toEqual([
        ...["active", "succeeded", "succeeded", "succeeded"],
      ]);
    }
    expect(plans.map(({ autopay }) => autopay).toSorted()).toEqual(["active", "active", "off"]);
    const debit = await db.payment.findFirstOrThrow({ where: { status: "processing" } });
    expect(debit).toMatchObject({ methodKind: "sepa_debit", amountMinor: 21_150n });
    expect(await balanceOf("EM-48890")).toBe(21_150n);
    expect(await db.paymentLink.count({ where: { lockedAt: { not: null } } })).toBe(1);
    expect(await db.paymentLink.count({ where: { expiresAt: { lt: now } } })).toBe(1);
    expect((await db.hold.findMany()).map(({ kind }) => kind).toSorted()).toEqual([
      "dispute",
      "over_indebtedness_admissible",
    ]);
  });
});
