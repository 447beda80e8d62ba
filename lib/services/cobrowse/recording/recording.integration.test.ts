import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { eraseDebtor } from "@/lib/services/debtor/erase-debtor";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { picture } from "@/scripts/testing/screen-events";
import { actionsOf, agentOf, recorderOf } from "@/scripts/testing/shared-screen";
import { joinByCode } from "../agent/join-share";
import { endShares } from "../end-shares";
import { startShare } from "../start-share";
import { stopShare } from "../stop-share";
import { keepRecording } from "./keep-recording";
import { getRecordings, playRecording } from "./play-recording";

const now = new Date();
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
let creditorId = "";
let agent: StaffMember;
let supervisor: StaffMember;

beforeAll(async () => {
  await installQueue(env.DATABASE_URL);
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  agent = await agentOf(creditorId, now);
  supervisor = await agentOf(creditorId, now, { role: "supervisor" });
});

const allow = (keepsRecordings: boolean) =>
  db.creditor.update({
    where: { id: creditorId },
    data: { policy: { cobrowse: { keepsRecordings } } },
  });

/** A share with two pictures of a page, from its beginning to its end. */
async function share(actor: DebtorActor, wantsRecording: boolean): Promise<string> {
  const started = await startShare({ debtor: await readAs(actor, {}), wantsRecording, now });
  if (!started.ok) throw new Error(started.error);
  const { id, code } = started.value;
  await joinByCode({ member: agent, typed: code, now });
  await recorderOf(actor, "/account")(picture("/account", "the first page"), now);
  await recorderOf(actor, "/plan")(picture("/plan", "the second page"), now);
  await stopShare({ actor, now });
  await keepRecording({ cobrowseId: id, now });
  await keepRecording({ cobrowseId: id, now });
  return id;
}

const newPerson = () => identifiedPerson(creditorId, now);
const kept = (id: string) => db.cobrowseRecording.count({ where: { cobrowseId: id } });

test("a share is recorded only where the creditor keeps recordings and the person wants it", async () => {
  await allow(false);
  expect(await kept(await share((await newPerson()).actor, true))).toBe(0);
  await allow(true);
  expect(await kept(await share((await newPerson()).actor, false))).toBe(0);
  const id = await share((await newPerson()).actor, true);
  expect(await kept(id)).toBe(1);
  expect(await db.cobrowseEvent.count({ where: { cobrowseId: id } })).toBe(0);
});

test("a supervisor plays it, from the first page on, and the trail says so; an agent does not", async () => {
  await allow(true);
  const { actor } = await newPerson();
  const id = await share(actor, true);
  expect(await playRecording({ member: agent, id, now })).toBeNull();
  const played = await playRecording({ member: supervisor, id, now });
  expect(played).toContain("the first page");
  expect(played).toContain("the second page");
  expect((await getRecordings(supervisor, now)).map((one) => one.id)).toContain(id);
  expect(await actionsOf(actor.debtorId)).toContain("recording.played by staff");
});

test("it is sealed, and goes after thirty days, or with the person", async () => {
  await allow(true);
  const { actor, accountId } = await newPerson();
  const id = await share(actor, true);
  const row = await db.cobrowseRecording.findUniqueOrThrow({ where: { cobrowseId: id } });
  expect(Buffer.from(row.bodySealed).toString("latin1")).not.toContain("page");
  const { reference } = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  const operator = { kind: "operator", login: "anna" } as const;
  const creditorSlug = ENERGIE_DU_MIDI.slug;
  await eraseDebtor({ creditorSlug, accountReference: reference, actor: operator, now });
  expect(await kept(id)).toBe(0);
  const other = await share((await newPerson()).actor, true);
  await endShares({ now: days(29) });
  expect(await kept(other)).toBe(1);
  await endShares({ now: days(31) });
  expect(await kept(other)).toBe(0);
});
