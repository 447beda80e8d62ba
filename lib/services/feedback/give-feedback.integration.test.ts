import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { Answer } from "@/lib/domain/feedback/answers";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { giveFeedback } from "./give-feedback";

const now = new Date("2026-11-22T10:00:00Z");
let creditorId: string;
beforeAll(async () => {
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

it("answers of a session are one row; each can be given again, and none takes another with it", async () => {
  const { actor } = await identifiedPerson(creditorId, now);
  const debtor = await readAs(actor, {});
  const say = (answer: Answer) => giveFeedback({ debtor, answer, now });
  await Promise.all([say({ cause: "income_fell" }), say({ ease: "hard" })]);
  await say({ ease: "easy" });
  await say({ comment: "Merci à Julie" });
  const [row, ...others] = await db.feedback.findMany({ where: { debtorId: actor.debtorId } });
  expect(others).toEqual([]);
  expect(row).toMatchObject({ cause: "income_fell", ease: "easy", sessionId: actor.sessionId });
  expect(Buffer.from(row?.commentSealed ?? []).toString("latin1")).not.toContain("Julie");
});
