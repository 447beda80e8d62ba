import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { messagesOf, reachablePerson } from "@/scripts/testing/reachable-person";
import { beginSignIn } from "./begin-sign-in";
import { sendSignInCode } from "./send-sign-in-code";

const now = new Date("2026-11-28T10:00:00Z");
const addressHash = () => new Uint8Array(Buffer.from(randomUUID()));

let creditorId: string;
let place = 20_000_000;
let phone: string;

const person = () => reachablePerson(creditorId, { phone, email: null }, `EM-${place}`, now);

beforeEach(async () => {
  if (!creditorId) {
    await installQueue(env.DATABASE_URL);
    creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  }
  place += 1;
  phone = `+336${place}`;
});

const ask = (typed: string, from = addressHash()) =>
  beginSignIn({ typed, locale: "fr", addressHash: from, now });

describe("a code to come in without a link", () => {
  test("is not sent without end: for one contact the fifth in an hour is refused, known or not", async () => {
    await person();
    for (const typed of [phone, "+33633333333"]) {
      for (const _ of [1, 2, 3, 4]) expect(await ask(typed)).toMatchObject({ ok: true });
      expect(await ask(typed)).toEqual({ ok: false, error: "too_many" });
    }
  });

  test("is not sent without end to all that one address can think of", async () => {
    const from = addressHash();
    for (let line = 0; line < 30; line += 1) {
      expect(await ask(`EM-${place}-${line}`, from)).toMatchObject({ ok: true });
    }
    expect(await ask("EM-31", from)).toEqual({ ok: false, error: "too_many" });
  });

  test("says on a lock screen neither whose file it opens nor with whom: who asks may hold another's phone", async () => {
    const { id } = await person();
    const begun = await ask(phone);
    if (!begun.ok) throw new Error(begun.error);
    await sendSignInCode({ signInId: begun.value.signInId, now });
    const [message] = await messagesOf(id);
    expect(message?.text).toMatch(
      /^Votre code est \d{6}\. Il est valable 10 minutes\. Ne le donnez à personne\.$/,
    );
  });
});
