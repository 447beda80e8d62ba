// Every use case of a debtor's pages with somebody in their place who sees them as they do: none does anything, with consent or
// without, but those that fill in.
import { globSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { BUDGET_STEP_PAGE } from "@/lib/services/budget/budget-drafts";
import { reuseBudget } from "@/lib/services/budget/reuse-budget";
import { saveBudgetStep } from "@/lib/services/budget/save-budget-step";
import { closeFeed, openFeed } from "@/lib/services/calendar/change-feed";
import { makeChange } from "@/lib/services/change/make-change";
import { undoChange } from "@/lib/services/change/undo-change";
import { acceptOffer } from "@/lib/services/cobrowse/accept-offer";
import { answerProposal } from "@/lib/services/cobrowse/screen/answer-proposal";
import { appendScreen } from "@/lib/services/cobrowse/screen/append-screen";
import { debtorStream } from "@/lib/services/cobrowse/screen/debtor-stream";
import { startShare } from "@/lib/services/cobrowse/start-share";
import { stopShare } from "@/lib/services/cobrowse/stop-share";
import { resumeAutopay, switchAutopayOff } from "@/lib/services/collection/change-autopay";
import { beginContactChange } from "@/lib/services/contact/begin-contact-change";
import { confirmContactChange } from "@/lib/services/contact/confirm-contact-change";
import { attachFile } from "@/lib/services/conversation/attach-file";
import { closeAsDebtor } from "@/lib/services/conversation/close-conversation";
import { readOwnFile } from "@/lib/services/conversation/read-file";
import { sendFile } from "@/lib/services/conversation/send-file";
import { answerVideo } from "@/lib/services/conversation/video";
import { writeMessage } from "@/lib/services/conversation/write-message";
import { enrolDevice } from "@/lib/services/device/enrol-device";
import { keepPlan } from "@/lib/services/device/keep-plan";
import { dismissReturnOffer } from "@/lib/services/device/return-offer";
import { revokeDevice } from "@/lib/services/device/revoke-device";
import { readDocument } from "@/lib/services/document/read-document";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { confirmCode } from "@/lib/services/identity/confirm-code";
import { sendCode } from "@/lib/services/identity/send-code";
import { beginSetup } from "@/lib/services/method/begin-setup";
import { finishSetup } from "@/lib/services/method/finish-setup";
import { keepAgreement } from "@/lib/services/method/keep-agreement";
import { removeMethod } from "@/lib/services/method/remove-method";
import { changeChannel, chooseReminders } from "@/lib/services/outreach/choose-reminders";
import { applyOverpayment } from "@/lib/services/overpayment/apply-overpayment";
import { sendOverpaymentBack } from "@/lib/services/overpayment/send-back";
import { addPasskey } from "@/lib/services/passkey/add-passkey";
import { askForNewPasskey, askForOwnPasskey } from "@/lib/services/passkey/ask-for-passkey";
import { confirmByPasskey } from "@/lib/services/passkey/confirm-by-passkey";
import { finishPayment } from "@/lib/services/payment/finish-payment";
import { openIntent, resumeIntent } from "@/lib/services/payment/open-intent";
import { startPayment } from "@/lib/services/payment/start-payment";
import { acceptPlan } from "@/lib/services/plan/accept-plan";
import { PLAN_READS } from "@/lib/services/plan/plan-basis";
import { chooseProposal, proposeOwnPlan } from "@/lib/services/plan/propose-plan";
import { requestPlanReview } from "@/lib/services/plan/request-plan-review";
import { addDevice, forgetDevice } from "@/lib/services/push/change-device";
import { endAllSessions } from "@/lib/services/session/end-all-sessions";
import { openCase } from "@/lib/services/support/open-case";
import { submitCase } from "@/lib/services/support/submit-case";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { saveBudget } from "@/scripts/testing/save-budget";
import { type AtWork, atWork, seenAs } from "@/scripts/testing/seen-as";
import { answerFillIn } from "./fill-in";

const now = new Date("2026-11-28T10:00:00Z");

let agent: AtWork;
let person: DebtorActor;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  const { id } = await createCreditor(ENERGIE_DU_MIDI, now);
  agent = await atWork(id, now);
  ({ actor: person } = await identifiedPerson(id, now));
  await saveBudget(person, "1520", "1284", now);
});

/** One after another, each given what it takes in the first place: who acts. The rest is never looked at. */
const BY_INPUT = {
  ...{ startPayment, openIntent, keepAgreement, beginSetup, removeMethod, applyOverpayment },
  ...{ sendOverpaymentBack, acceptPlan, requestPlanReview, makeChange, undoChange },
  ...{ switchAutopayOff, resumeAutopay, beginContactChange, confirmContactChange },
  ...{ chooseReminders, changeChannel, addDevice, forgetDevice, enrolDevice, keepPlan, addPasskey },
  ...{ revokeDevice, askForNewPasskey, askForOwnPasskey, confirmByPasskey, confirmCode, sendCode },
  ...{ endAllSessions, startShare, acceptOffer, stopShare, appendScreen, answerProposal },
  ...{ writeMessage, attachFile, sendFile, answerVideo, submitCase, openCase, giveFeedback },
  ...{ openFeed, closeFeed, readDocument, reuseBudget, answerFillIn },
};
const BY_PERSON = {
  ...{ resumeIntent, finishPayment, finishSetup, closeAsDebtor, readOwnFile, debtorStream },
  dismissReturnOffer,
};

type UseCase = (who: never, ...rest: never[]) => unknown;
const CASES = [
  ...Object.entries(BY_INPUT).map(([name, run]) => ({ name, run: run as UseCase, isInput: true })),
  ...Object.entries(BY_PERSON).map(([name, run]) => ({
    name,
    run: run as UseCase,
    isInput: false,
  })),
].flatMap((one) => [true, false].map((mayFillIn) => ({ ...one, mayFillIn })));

/** Everything that a deed of somebody's could have written, but the trail of the views themselves. */
async function written() {
  const debtorId = person.debtorId;
  const where = { debtorId };
  return Promise.all([
    db.payment.count({ where }),
    db.repaymentPlan.count({ where }),
    db.budget.count({ where }),
    db.draft.count({ where }),
    db.supportCase.count({ where }),
    db.oneTimeCode.count({ where }),
    db.device.count({ where }),
    db.message.count({ where }),
    db.session.count({ where: { ...where, revokedAt: null } }),
    db.auditEvent.count({ where: { ...where, action: { not: { startsWith: "impersonation." } } } }),
  ]);
}

test.each(CASES)("$name does nothing (with consent: $mayFillIn)", async (deed) => {
  const debtor = await seenAs(agent, person, now, PLAN_READS, deed);
  const who = deed.isInput ? { debtor, actor: debtor.actor, now } : debtor;
  const before = await written();
  await expect((async () => deed.run(who as never))()).rejects.toThrow("only the person does this");
  expect(await written()).toEqual(before);
});

test("filling in is refused without consent, and with it is the colleague's in the trail, on behalf of the person", async () => {
  const fill = async (mayFillIn: boolean) => {
    const debtor = await seenAs(
      agent,
      person,
      now,
      { ...BUDGET_STEP_PAGE, ...PLAN_READS },
      { mayFillIn },
    );
    const values = { adults: "1", children: "0" };
    return [
      () => saveBudgetStep({ debtor, step: "household", values, locale: "fr", now }),
      () => chooseProposal({ debtor, kind: "recommended", now }),
    ];
  };
  const before = await written();
  for (const deed of await fill(false)) {
    await expect((async () => deed())()).rejects.toThrow("has not agreed");
  }
  const debtor = await seenAs(agent, person, now, PLAN_READS, { mayFillIn: false });
  await expect((async () => proposeOwnPlan({ debtor, values: {}, now }))()).rejects.toThrow();
  expect(await written()).toEqual(before);

  for (const deed of await fill(true)) await deed();
  expect(
    await db.draft.count({ where: { debtorId: person.debtorId, step: "budget-household" } }),
  ).toBe(1);
  const [line] = await db.auditEvent.findMany({
    where: { debtorId: person.debtorId, action: "plan.proposed" },
  });
  expect(line).toMatchObject({
    ...{ actorKind: "staff", actorId: agent.member.actor.staffId, onBehalfOf: person.debtorId },
  });
});

test("the list is whole: every use case that refuses somebody else is tried", () => {
  const files = globSync("lib/services/**/*.ts", { exclude: ["**/*.test.ts"] });
  const guarded = files.filter((file) =>
    readFileSync(file, "utf8").includes("refuseImpersonator("),
  );
  const tried = new Set([...Object.keys(BY_INPUT), ...Object.keys(BY_PERSON)]);
  const missing = guarded.filter(
    (file) =>
      ![
        ...readFileSync(file, "utf8").matchAll(/^export (?:async )?(?:function|const) (\w+)/gm),
      ].some(([, name]) => tried.has(name ?? "")),
  );
  expect(missing).toEqual([]);
});
