import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { MANDATE_TEXT_VERSION } from "@/lib/domain/mandate/mandate-text";
import { followPayment } from "@/lib/services/payment/follow-payment";
import {
  followKept,
  keptBy,
  messagesOf,
  payInstalment,
  personWithPlan,
} from "@/scripts/testing/keeper";
import { cardFields, debitFields } from "@/scripts/testing/payer";
import { readPayer } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { METHOD_REMOVAL, removeMethod } from "./remove-method";

const world = withPaymentWorld();

const CARD = cardFields("4242424242424242");
const ACCOUNT = debitFields("DE89370400440532013000");

describe("the first payment of a plan", () => {
  it("by card leaves the card for the later instalments, once however often it is followed", async () => {
    const actor = await personWithPlan(world);
    const paymentId = await payInstalment(world, actor, CARD);
    await Promise.all([1, 2, 3].map(() => followPayment({ paymentId, now: world.now() })));
    const { methods, autopay, autopayMethodId } = await keptBy(actor);
    expect(methods).toMatchObject([
      { kind: "card", last4: "4242", brand: "visa", status: "active", mandate: null },
    ]);
    expect(methods[0]?.validUntil).toEqual(new Date("2040-12-31"));
    expect([autopay, autopayMethodId]).toEqual(["active", methods[0]?.id]);
  });

  it("by debit leaves the account with its mandate while the debit is on its way", async () => {
    const actor = await personWithPlan(world);
    await payInstalment(world, actor, ACCOUNT);
    const { methods, autopay } = await keptBy(actor);
    const [method] = methods;
    expect(method).toMatchObject({ kind: "sepa_debit", last4: "3000", validUntil: null });
    expect(method?.mandate).toMatchObject({
      ...{ status: "active", creditorIdentifier: "FR72ZZZ123456" },
      reference: expect.stringMatching(/^EM-/),
      lastUsedOn: new Date("2026-11-23"),
      evidence: {
        ...{ textVersion: MANDATE_TEXT_VERSION, locale: "fr", sessionId: actor.sessionId },
        ...{ agreedAt: world.now().toISOString(), addressHash: expect.any(String) },
      },
    });
    expect(autopay).toBe("active");
  });

  it("confirms the mandate and announces all debits, each once", async () => {
    const actor = await personWithPlan(world);
    await payInstalment(world, actor, ACCOUNT);
    await followKept(actor, world.now());
    await followKept(actor, world.now());
    const sent = await messagesOf(actor);
    expect(sent.filter((kind) => kind !== "receipt")).toEqual([
      "mandate_confirmed",
      "collection_schedule",
    ]);
    const links = await db.paymentLink.findMany({ where: { debtorId: actor.debtorId } });
    const { methods } = await keptBy(actor);
    expect(links.map(({ purpose }) => purpose).toSorted()).toEqual(
      ["invitation", `mandate:${methods[0]?.mandate?.id}`, "plan"].toSorted(),
    );
  });
});

describe("a later payment", () => {
  it("with another card keeps nothing, and the plan stays with what was kept", async () => {
    const actor = await personWithPlan(world);
    await payInstalment(world, actor, CARD);
    const before = await keptBy(actor);
    await payInstalment(world, actor, cardFields("5555555555554444"));
    expect(await keptBy(actor)).toEqual(before);
  });

  it("keeps nothing again for a person who wanted nothing kept", async () => {
    const actor = await personWithPlan(world);
    await payInstalment(world, actor, CARD);
    const debtor = await readPayer(actor, METHOD_REMOVAL);
    expect(await removeMethod({ debtor, now: world.now() })).toMatchObject({ ok: true });
    await payInstalment(world, actor, cardFields("5555555555554444"));
    const { methods, autopay } = await keptBy(actor);
    expect(methods).toMatchObject([{ status: "released" }]);
    expect(autopay).toBe("off");
  });
});
