// For tests of shared screens: begins one, and reads both sides' streams event by event.
import { expect, onTestFinished } from "vitest";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { agentStream } from "@/lib/services/cobrowse/agent/agent-stream";
import { joinByCode } from "@/lib/services/cobrowse/agent/join-share";
import { debtorStream } from "@/lib/services/cobrowse/screen/debtor-stream";
import { startShare } from "@/lib/services/cobrowse/start-share";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { readAs } from "./read-as";

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

function untilFinished(): AbortSignal {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  return leaving.signal;
}

/** What the agent's page is sent. */
export async function watch(member: StaffMember, id: string, lastEventId: bigint | null = null) {
  return eventsOf(await agentStream({ member, id, lastEventId, signal: untilFinished() }));
}

/** What the person's page is sent. */
export async function hear(actor: DebtorActor) {
  return eventsOf(debtorStream(await readAs(actor, {}), null, untilFinished()));
}

/** The events of a stream, by their name and data. */
export async function* eventsOf(stream: ReadableStream<Uint8Array> | null) {
  if (!stream) throw new Error("no stream");
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const lines = text.slice(0, end).split("\n");
      text = text.slice(end + 2);
      const lineOf = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const event = lineOf("event");
      if (event) yield { event, id: lineOf("id"), data: JSON.parse(lineOf("data") ?? "null") };
    }
  }
}

/** Reads on until an event fits; the stream stays open. */
export async function nextOf<T extends { event: string }>(
  events: AsyncGenerator<T>,
  fits: (event: T) => boolean,
): Promise<T> {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error("the stream has ended");
    if (fits(value)) return value;
  }
}
