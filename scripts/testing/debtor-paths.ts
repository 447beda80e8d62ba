// What a debtor's pages and actions ask of the database, from the tap on the link to the receipt: every reading that the
// services have, and what they write. For tests and benchmarks of what it costs in a full database.
import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinkToken, hashLinkToken } from "@/lib/adapters/crypto/link-token";
import { db } from "@/lib/adapters/db/client";
import { KEY, type Readings } from "@/lib/adapters/db/reading";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { cardPayment } from "@/lib/domain/ledger/recipes";
import { auditRow } from "@/lib/services/audit/store";
import { confirmIdentity } from "@/lib/services/identity/confirm-identity";
import { IDENTITY_FORM } from "@/lib/services/identity/identity-form";
import { postEntries } from "@/lib/services/ledger/post-entries";
import { postEntry } from "@/lib/services/ledger/post-entry";
import { getLinkPage } from "@/lib/services/link/get-link-page";
import { openLink } from "@/lib/services/link/open-link";
import { queueMessage } from "@/lib/services/message/queue-message";
import { PAYMENT_BEGIN, startPayment } from "@/lib/services/payment/start-payment";
import { acceptPlan } from "@/lib/services/plan/accept-plan";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { chooseProposal } from "@/lib/services/plan/propose-plan";
import { hashSecret } from "@/lib/services/session/current-session";
import { findSession } from "@/lib/services/session/store";
import { STATEMENT, statementKey } from "@/lib/services/statement/store";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { submitCase } from "@/lib/services/support/submit-case";
import { identifiedPerson } from "./identified-person";
import { readAs } from "./read-as";
import { saveBudget } from "./save-budget";

/** The creditor must be that of the accounts that fill the database. Answers the names of the readings that were read. */
export async function walkDebtorPaths(creditorId: string): Promise<string[]> {
  const now = new Date();
  const { actor, accountId } = await identifiedPerson(creditorId, now);
  await arrive(actor.debtorId, now);
  await saveBudget(actor, "1520", "1284", now);
  await agreeOnPlan(actor, now);
  await pay(actor, accountId, now);
  await sayWhy(actor, now);
  await queueMessage({ debtorId: actor.debtorId, kind: "one_time_code", code: "123456", now });
  const readings = await allReadings();
  // Last: there is something of everything to be found.
  for (const [, reads] of readings) await readAs(actor, reads, keyFor(reads));
  return readings.map(([name]) => name);
}

/** The tap on the link, "open", and the answers to the identity questions. */
async function arrive(debtorId: string, now: Date): Promise<void> {
  const token = createLinkToken();
  const expiresAt = new Date(now.getTime() + 86_400_000);
  await db.paymentLink.create({
    data: {
      ...{ id: randomUUID(), debtorId, tokenHash: hashLinkToken(token), createdAt: now, expiresAt },
      ...{ purpose: "invitation", channel: "sms" },
    },
  });
  await getLinkPage(token, now);
  const addressHash = new Uint8Array(Buffer.from(randomUUID()));
  const opened = await openLink({ token, addressHash, now });
  if (!opened.ok) throw new Error(opened.error);
  const { sessionId: id, secret } = opened.value;
  const session = await findSession({ id, secretHash: hashSecret(secret), now }, IDENTITY_FORM);
  if (!session) throw new Error("no session");
  const born = { "birthDate.day": "1", "birthDate.month": "1", "birthDate.year": "1990" };
  const fields = { ...born, postcode: "13001", contractDigits: "4821" };
  const devices = [{ deviceId: randomUUID(), secretHash: new Uint8Array(32) }];
  const confirmed = await confirmIdentity({ session, fields, devices, addressHash, now });
  if (!confirmed.ok) throw new Error(confirmed.error.code);
}

async function agreeOnPlan(actor: DebtorActor, now: Date): Promise<void> {
  const before = await readAs(actor, PLAN_READS);
  await chooseProposal({ debtor: before, kind: "recommended", now });
  const debtor = await readAs(actor, PLAN_READS);
  const planId = debtor.read.file.plans[0]?.id ?? "";
  await acceptPlan({ debtor, planId, locale: "fr", addressHash: new Uint8Array(32), now });
}

/** A payment from its begin to the books, with its receipt; then entries as an import brings them. */
async function pay(actor: DebtorActor, accountId: string, now: Date): Promise<void> {
  const { creditorId, debtorId } = actor;
  const idempotencyKey = randomUUID();
  const debtor = await readAs(actor, PAYMENT_BEGIN, idempotencyKey);
  const order = { debtor, idempotencyKey, what: "other" as const, other: "10", now };
  const started = await startPayment(order);
  if (!started.ok) throw new Error(started.error);
  const { id } = started.value.attempt;
  const allocations = [{ accountId, component: "principal", amountMinor: 1000n }] as const;
  const postings = cardPayment({ allocations, overpaymentMinor: 0n, currency: "EUR" });
  const system = { kind: "system", job: "test" } as const;
  const entry = { creditorId, event: "card_payment" as const, effectiveAt: now, now, postings };
  const trail = {
    audit: [auditRow({ actor: system, action: "hold.placed", creditorId, debtorId, now })],
    outbox: [],
  };
  const paid = { ...entry, ...trail, idempotencyKey: `payment:${id}:succeeded`, allocations };
  const posting = {
    ...paid,
    payment: { id, from: ["created"] as const, to: "succeeded" as const },
    receipt: { prefix: "EM", year: now.getUTCFullYear() },
  };
  // Again: the answer to a repeat is read from the books.
  for (const _ of [1, 2]) await postEntry(posting);
  const imported = [1, 2].map(() => ({ ...entry, ...trail, idempotencyKey: randomUUID() }));
  await postEntries(imported);
}

async function sayWhy(actor: DebtorActor, now: Date): Promise<void> {
  const form = new FormData();
  form.append("idempotencyKey", randomUUID());
  form.append("reason", "income_fell");
  await submitCase({ debtor: await readAs(actor, CASE_FORM), kind: "hardship", form, now });
}

/** What the page of these readings would have in its address. */
function keyFor(reads: Readings): string | undefined {
  const parts = Object.values(reads);
  if (parts.includes(STATEMENT)) {
    return statementKey({ from: "2026-01-01", to: "2026-12-31", after: null, take: 50 });
  }
  return parts.some(({ sql }) => sql.includes(KEY)) ? randomUUID() : undefined;
}

/** Readings are constants; a service without one need not be loaded. */
const EXPORTS_CONSTANT = /^export const [A-Z_]+\b/m;

/** All that any service exports to be read beside a session: single parts and those of whole pages. */
async function allReadings(): Promise<[string, Readings][]> {
  const root = join(import.meta.dirname, "../..");
  const files = globSync("lib/services/**/*.ts", { cwd: root, exclude: ["**/*.test.ts"] });
  const found: [string, Readings][] = [];
  for (const file of files.toSorted()) {
    if (!EXPORTS_CONSTANT.test(readFileSync(join(root, file), "utf8"))) continue;
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ join(root, file));
    for (const [name, value] of Object.entries(exported)) {
      if (isReadings(value)) found.push([name, value]);
      else if (isReadings({ value })) found.push([name, { value } as Readings]);
    }
  }
  return found;
}

function isReadings(value: unknown): value is Readings {
  if (typeof value !== "object" || value === null) return false;
  const parts: unknown[] = Object.values(value);
  return parts.length > 0 && parts.every(isReading);
}

const isReading = (part: unknown) =>
  typeof part === "object" &&
  part !== null &&
  "sql" in part &&
  typeof part.sql === "string" &&
  "schema" in part;
