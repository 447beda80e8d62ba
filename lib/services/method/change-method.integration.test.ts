import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { control } from "@/sandbox/stripe/test-calls";
import { newSession } from "@/scripts/testing/identified-person";
import {
  followKept,
  giveMethod,
  keptBy,
  messagesOf,
  payInstalment,
  personWithPlan,
  pressSave,
} from "@/scripts/testing/keeper";
import { cardFields, debitFields } from "@/scripts/testing/payer";
import { readAs } from "@/scripts/testing/read-as";
import { withPaymentWorld } from "@/scripts/testing/with-payment-world";
import { beginSetup } from "./begin-setup";
import { detachMethod } from "./detach-method";
import { finishSetup, SETUP_PAGE } from "./finish-setup";
import { METHOD_PAGE } from "./get-method-page";
import { refetchSetup, settleSetup } from "./settle-setup";

const world = withPaymentWorld();

const CARD = cardFields("4242424242424242");
const ACCOUNT = debitFields("DE89370400440532013000");

/** Whose plan is collected from a card. */
async function cardHolder() {
  const actor = await personWithPlan(world);
  await payInstalment(world, actor, CARD);
  return actor;
}

describe("another card or account", () => {
  it("takes the place of the one before, whose return page, webhook and sweep come at once", async () => {
    const actor = await cardHolder();
    const { setupId } = await giveMethod(world, actor, ACCOUNT);
    const settle = () => settleSetup({ setupId, now: world.now() });
    const ends = await Promise.all([
      settle(),
      settle(),
      refetchSetup({ setupId, now: world.now() }),
    ]);
    const { methods, autopay, autopayMethodId } = await keptBy(actor);
    expect(methods).toMatchObject([
      { kind: "card", status: "replaced", mandate: null },
      { kind: "sepa_debit", status: "active", mandate: { status: "active" } },
    ]);
    expect([autopay, autopayMethodId]).toEqual(["active", methods[1]?.id]);
    expect(ends[0]).toMatchObject({ value: { kind: "kept", methodId: methods[1]?.id } });
    expect(ends[1]).toEqual(ends[0]);
  });

  it("is told with its mandate and its debits, once, and the old one is forgotten at Stripe", async () => {
    const actor = await cardHolder();
    const { setupId } = await giveMethod(world, actor, ACCOUNT);
    await settleSetup({ setupId, now: world.now() });
    await followKept(actor, world.now());
    await followKept(actor, world.now());
    expect(await messagesOf(actor)).toEqual(
      expect.arrayContaining(["mandate_confirmed", "collection_schedule"]),
    );
    expect((await messagesOf(actor)).filter((kind) => kind === "mandate_confirmed")).toHaveLength(
      1,
    );
    const [old, kept] = (await keptBy(actor)).methods;
    expect([old?.detachedAt, kept?.detachedAt]).toEqual([world.now(), null]);
  });

  it("ends the mandate of the account before", async () => {
    const actor = await cardHolder();
    const first = await giveMethod(world, actor, ACCOUNT);
    await settleSetup({ setupId: first.setupId, now: world.now() });
    const second = await giveMethod(world, actor, cardFields("5555555555554444"));
    await settleSetup({ setupId: second.setupId, now: world.now() });
    const { methods } = await keptBy(actor);
    expect(methods.map(({ status }) => status)).toEqual(["replaced", "replaced", "active"]);
    expect(methods[1]?.mandate).toMatchObject({ status: "replaced", endedAt: world.now() });
  });

  it("that the bank refuses changes nothing, and the same form can be tried again", async () => {
    const actor = await cardHolder();
    const before = await keptBy(actor);
    const { setupId } = await giveMethod(world, actor, cardFields("4000000000009995"));
    const page = await readAs(actor, SETUP_PAGE, setupId);
    expect(await finishSetup(page, world.now())).toEqual({
      ...{ kind: "not_kept", reason: "insufficient_funds" },
    });
    expect(await keptBy(actor)).toEqual(before);
  });

  it("is one setup however often its button is pressed, in however many tabs", async () => {
    const actor = await cardHolder();
    const key = randomUUID();
    const pressed = await Promise.all([1, 2, 3].map(() => pressSave(world, actor, key)));
    expect(new Set(pressed.map((each) => each.ok && each.value.clientSecret)).size).toBe(1);
    expect(await db.methodSetup.count({ where: { idempotencyKey: key } })).toBe(1);
    const stranger = await cardHolder();
    expect(await pressSave(world, stranger, key)).toEqual({ ok: false, error: "setup_unknown" });
  });
});

describe("bank details", () => {
  it("change only in a session in which a code was confirmed", async () => {
    const actor = await cardHolder();
    const other = await newSession(actor.debtorId, actor.creditorId, world.now());
    const debtor = await readAs(other, METHOD_PAGE);
    const addressHash = new Uint8Array(32);
    const input = { debtor, idempotencyKey: randomUUID(), locale: "fr", addressHash };
    const begun = await beginSetup({ ...input, now: world.now() });
    expect(begun).toEqual({ ok: false, error: "code_needed" });
    expect(await db.methodSetup.count({ where: { debtorId: actor.debtorId } })).toBe(0);
  });

  it("of one person are not read at another's return page", async () => {
    const actor = await cardHolder();
    const { setupId } = await giveMethod(world, actor, ACCOUNT);
    const page = await readAs(await cardHolder(), SETUP_PAGE, setupId);
    expect(await finishSetup(page, world.now())).toEqual({ kind: "unknown" });
  });
});

it("a card that Stripe could not be told to forget is forgotten by a later try, and telling twice is no fault", async () => {
  const actor = await cardHolder();
  const { setupId } = await giveMethod(world, actor, ACCOUNT);
  await settleSetup({ setupId, now: world.now() });
  const [old] = (await keptBy(actor)).methods;
  const methodId = old?.id ?? "";
  const path = "/v1/payment_methods/*/detach";
  await control(world, "faults", { kind: "timeout_after_success", times: 4, path });
  await expect(detachMethod({ methodId, now: world.now() })).rejects.toThrow("no answer");
  await control(world, "faults/clear", {});
  await detachMethod({ methodId, now: world.now() });
  expect((await keptBy(actor)).methods[0]?.detachedAt).toEqual(world.now());
});
