import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Readings } from "@/lib/adapters/db/reading";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { countStatements } from "@/scripts/testing/count-statements";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { saveBudget } from "@/scripts/testing/save-budget";
import { ACCOUNT_PAGE } from "./account/get-account-page";
import { HISTORY_PAGE } from "./account/get-history";
import { BUDGET_STEP_PAGE } from "./budget/budget-drafts";
import { BUDGET_RESULT_PAGE } from "./budget/get-budget-result";
import { saveBudgetStep } from "./budget/save-budget-step";
import { EXPORT_PAGE } from "./calendar/get-export-page";
import { CHANGE_PAGE } from "./change/change-page";
import { PLAN_HISTORY_PAGE } from "./change/get-history";
import { LATE_PAGE } from "./change/get-late";
import { WHAT_IF_PAGE } from "./change/get-what-if";
import { SHARE_PAGE } from "./cobrowse/own-share";
import { SCREEN_POST } from "./cobrowse/screen/append-screen";
import { CONTACT_PAGE } from "./contact/get-contact-page";
import { CHAT_PAGE } from "./conversation/get-chat-page";
import { DEVICES_PAGE } from "./device/get-devices-page";
import { DOCUMENTS_PAGE } from "./document/get-documents-page";
import { CODE_PAGE } from "./identity/code-page";
import { IDENTITY_FORM } from "./identity/identity-form";
import { keepEvent } from "./inbox/store";
import { queueMessage } from "./message/queue-message";
import { REMINDERS_PAGE } from "./outreach/get-reminders-page";
import { PAY_PAGE } from "./payment/get-pay-page";
import { PAYMENT_PAGE } from "./payment/own-payment";
import { PAYMENT_BEGIN, startPayment } from "./payment/start-payment";
import { acceptPlan } from "./plan/accept-plan";
import { DISCHARGE } from "./plan/discharge";
import { MY_PLAN_PAGE } from "./plan/get-my-plan";
import { PLAN_PAGE } from "./plan/get-plan-page";
import { PLAN_REVIEW_PAGE } from "./plan/get-plan-review";
import { PLAN_READS } from "./plan/plan-basis";
import { chooseProposal } from "./plan/propose-plan";
import { RECEIPT_PAGE } from "./receipt/get-receipt";
import { RECEIPT_LIST_PAGE } from "./receipt/get-receipt-list";
import { CASE_FORM } from "./support/get-case-form";
import { NOTED_PAGE } from "./support/get-noted-page";
import { submitCase } from "./support/submit-case";

const now = new Date();
let creditorId = "";
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  await installQueue(env.DATABASE_URL);
});

const newPerson = async () => (await identifiedPerson(creditorId, now)).actor;

const PAGES: Record<string, Readings> = {
  account: ACCOUNT_PAGE,
  history: HISTORY_PAGE,
  "budget step": BUDGET_STEP_PAGE,
  "budget result": BUDGET_RESULT_PAGE,
  "identity code": CODE_PAGE,
  identity: IDENTITY_FORM,
  pay: PAY_PAGE,
  "pay: begin": PAYMENT_BEGIN,
  "pay: one payment": PAYMENT_PAGE,
  plan: PLAN_PAGE,
  "plan review": PLAN_REVIEW_PAGE,
  "my plan": MY_PLAN_PAGE,
  "changes of a plan": CHANGE_PAGE,
  "history of a plan": PLAN_HISTORY_PAGE,
  "a late payment": LATE_PAGE,
  "what if": WHAT_IF_PAGE,
  discharge: DISCHARGE,
  "a case's form": CASE_FORM,
  conversation: CHAT_PAGE,
  devices: DEVICES_PAGE,
  contact: CONTACT_PAGE,
  documents: DOCUMENTS_PAGE,
  noted: NOTED_PAGE,
  receipt: RECEIPT_PAGE,
  receipts: RECEIPT_LIST_PAGE,
  share: SHARE_PAGE,
  "a batch of a shared screen": SCREEN_POST,
  reminders: REMINDERS_PAGE,
  "what to take along": EXPORT_PAGE,
};
const KEYED = new Set([
  "history",
  "pay: begin",
  "pay: one payment",
  "noted",
  "receipt",
  "receipts",
]);

test.each(Object.entries(PAGES))(
  "what a page shows is read with its session, in one statement: %s",
  async (name, reads) => {
    const actor = await newPerson();
    const key = KEYED.has(name) ? randomUUID() : undefined;
    expect(await countStatements(() => readAs(actor, reads, key))).toBe(1);
  },
);

describe("what always goes together is written in one statement", () => {
  test("a step of the budget, also the last, which makes a version of it", async () => {
    const actor = await newPerson();
    await saveBudget(actor, "1520", "1284", now);
    const debtor = await readAs(actor, BUDGET_STEP_PAGE);
    const save = (step: "income" | "spending", values: Record<string, string>) =>
      countStatements(() => saveBudgetStep({ debtor, step, values, locale: "fr", now }));
    expect(await save("income", { "salary.amount": "1600" })).toBe(1);
    expect(await save("spending", { "housing.amount": "900" })).toBe(1);
  });

  test("a payment's attempt with its trail", async () => {
    const actor = await newPerson();
    const idempotencyKey = randomUUID();
    const debtor = await readAs(actor, PAYMENT_BEGIN, idempotencyKey);
    const order = { debtor, idempotencyKey, what: "full" as const, other: "", now };
    expect(await countStatements(() => startPayment(order))).toBe(1);
  });

  test("a case with its hold, trail and event", async () => {
    const debtor = await readAs(await newPerson(), CASE_FORM);
    const form = new FormData();
    form.append("idempotencyKey", randomUUID());
    form.append("reason", "income_fell");
    const submit = () => submitCase({ debtor, kind: "hardship", form, now });
    expect(await countStatements(submit)).toBe(1);
  });

  test("a message with its job, after one for whom it is", async () => {
    const { debtorId } = await newPerson();
    const queue = () => queueMessage({ debtorId, kind: "one_time_code", code: "123456", now });
    expect(await countStatements(queue)).toBe(2);
  });

  test("a webhook's event with its job, however often it comes", async () => {
    const event = {
      id: "midi:evt_1",
      creditorId,
      source: "stripe",
      type: "x",
      objectKind: "payment_intent",
      intentId: null,
      objectId: "pi_1",
    };
    for (const _ of [1, 2]) {
      expect(await countStatements(() => keepEvent({ ...event, receivedAt: now }))).toBe(1);
    }
  });
});

test("a decision about a plan locks, reads and writes, each in one statement of its transaction", async () => {
  const actor = await newPerson();
  await saveBudget(actor, "1520", "1284", now);
  const before = await readAs(actor, PLAN_READS);
  const choose = () => chooseProposal({ debtor: before, kind: "recommended", now });
  expect(await countStatements(choose)).toBe(5);
  const debtor = await readAs(actor, PLAN_READS);
  const planId = debtor.read.file.plans[0]?.id ?? "";
  const about = { debtor, planId, locale: "fr", addressHash: new Uint8Array(32), now };
  expect(await countStatements(() => acceptPlan(about))).toBe(5);
});
