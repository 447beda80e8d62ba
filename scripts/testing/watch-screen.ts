// For tests of shared screens: begins one, and opens both sides' streams.
import { expect } from "vitest";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { agentStream } from "@/lib/services/cobrowse/agent/agent-stream";
import { joinByCode } from "@/lib/services/cobrowse/agent/join-share";
import { debtorStream } from "@/lib/services/cobrowse/screen/debtor-stream";
import { startShare } from "@/lib/services/cobrowse/start-share";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { readAs } from "./read-as";
import { eventsOf, untilFinished } from "./read-stream";

/** The person agrees, and has a code. */
export async function begin(actor: DebtorActor, now: Date) {
  const debtor = await readAs(actor, {});
  const started = await startShare({ debtor, wantsRecording: false, now });
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

/** The agent has typed it. */
export async function live(actor: DebtorActor, member: StaffMember, now: Date): Promise<string> {
  const { id, code } = await begin(actor, now);
  const joined = await joinByCode({ member, typed: code, now });
  expect(joined).toEqual({ ok: true, value: { id } });
  return id;
}

/** What the agent's page is sent. */
export async function watch(member: StaffMember, id: string, lastEventId: bigint | null = null) {
  return eventsOf(await agentStream({ member, id, lastEventId, signal: untilFinished() }));
}

/** What the person's page is sent. */
export async function hear(actor: DebtorActor) {
  return eventsOf(debtorStream(await readAs(actor, {}), null, untilFinished()));
}
