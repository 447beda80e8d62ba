import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import { viewedDebtorOf } from "@/lib/services/session/session-debtor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { type AtWork, atWork, begin, trailOf, viewAt } from "@/scripts/testing/seen-as";
import { answerFillIn, askToFillIn, confirmFillIn } from "./fill-in";
import { getOwnViews, VIEWS_PAGE } from "./get-own-views";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let midi: string;
let agent: AtWork;
let person: DebtorActor;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});
beforeEach(async () => {
  agent = await atWork(midi, now);
  ({ actor: person } = await identifiedPerson(midi, now));
});

describe("filling in with a person", () => {
  async function asked() {
    const { claims } = await begin(agent, person.debtorId, now);
    const view = async (at: Date) => {
      const found = await viewAt(agent, claims, at, VIEWS_PAGE);
      if (!found) throw new Error("no view");
      return found;
    };
    await askToFillIn(await view(now), now);
    const row = await db.impersonation.findUniqueOrThrow({ where: { id: claims.impersonationId } });
    const debtor = await readAs(person, VIEWS_PAGE);
    const code = openForDebtor(debtor.record, row.codeSealed ?? new Uint8Array(), z.string());
    return { view, code, id: claims.impersonationId, debtor };
  }

  test("is agreed to by the code that the person reads out, and over as soon as they say so", async () => {
    const { view, code, id, debtor } = await asked();
    expect((await view(later(1))).actor.mayFillIn).toBe(false);
    const confirmed = await confirmFillIn(await view(later(1)), code, later(1));
    expect(confirmed.ok).toBe(true);
    expect((await view(later(2))).actor.mayFillIn).toBe(true);
    await answerFillIn({ debtor, answer: "withdraw", id, now: later(3) });
    expect((await view(later(3))).actor.mayFillIn).toBe(false);
    expect(await confirmFillIn(await view(later(4)), code, later(4))).toMatchObject({ ok: false });
    await askToFillIn(await view(later(5)), later(5));
    expect((await view(later(5))).fillIn).toBe("withdrawn");
    expect(await trailOf(person.debtorId)).toEqual([
      "started",
      "help_asked",
      "help_agreed",
      "help_withdrawn",
    ]);
  });

  test("is agreed to or refused by a tap of the person's, and by nobody else's", async () => {
    const { view, id, debtor } = await asked();
    const { actor: neighbour } = await identifiedPerson(midi, now);
    const other = await readAs(neighbour, VIEWS_PAGE);
    for (const [who, which] of [
      [other, id],
      [debtor, randomUUID()],
      [debtor, "x"],
    ] as const) {
      const answered = await answerFillIn({ debtor: who, answer: "agree", id: which, now });
      expect(answered).toEqual({ ok: false, error: "over" });
    }
    expect((await answerFillIn({ debtor, answer: "refuse", id, now })).ok).toBe(true);
    expect((await answerFillIn({ debtor, answer: "agree", id, now })).ok).toBe(false);
    expect((await view(later(1))).actor.mayFillIn).toBe(false);
  });

  test("a code is guessed five times at most; then only the person's tap is left", async () => {
    const { view, code, id, debtor } = await asked();
    const wrong = code === "000000" ? "000001" : "000000";
    for (const typed of [wrong, "", "12", wrong, wrong]) {
      expect(await confirmFillIn(await view(now), typed, now)).toEqual({
        ...{ ok: false, error: "code_wrong" },
      });
    }
    expect(await confirmFillIn(await view(now), code, now)).toEqual({
      ...{ ok: false, error: "code_over" },
    });
    expect((await answerFillIn({ debtor, answer: "agree", id, now })).ok).toBe(true);
  });

  test("nobody who sees the person's pages finds the code or the buttons there", async () => {
    const { view, code } = await asked();
    const own = getOwnViews(await readAs(person, VIEWS_PAGE), now);
    expect(own.code?.replace(" ", "")).toBe(code);
    const seen = getOwnViews(viewedDebtorOf(await view(now), VIEWS_PAGE), now);
    expect(seen).toMatchObject({ code: null, request: null });
    expect(seen.views).toHaveLength(1);
  });

  test("ends with the view", async () => {
    const { code, id, debtor, view } = await asked();
    const seen = await view(now);
    expect(await confirmFillIn(seen, code, later(15))).toMatchObject({ ok: false });
    expect(await answerFillIn({ debtor, answer: "agree", id, now: later(15) })).toMatchObject({
      ok: false,
    });
  });
});
