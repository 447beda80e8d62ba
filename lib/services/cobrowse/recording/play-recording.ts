import "server-only";
import { gunzipSync } from "node:zlib";
import { auditRow } from "@/lib/services/audit/store";
import { openFileForDebtor, openProfile } from "@/lib/services/debtor/personal-data";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { scopeOf, staffMay } from "@/lib/services/staff/may";
import { findRecording, findRecordings, notePlayed } from "./store";

export type RecordingView = { id: string; name: string; createdAt: Date; keptUntil: Date };

/** The recordings that a colleague may play; none for whoever may play none. */
export async function getRecordings(member: StaffMember, now: Date): Promise<RecordingView[]> {
  const { actor } = member;
  if (!staffMay(actor, "recording.play", actor)) return [];
  const rows = await findRecordings(scopeOf(actor), now);
  return rows.map((row) => ({ ...row, name: nameOf(row) })).map(toView);
}

/** One of them; null where there is none, or none that they may play. */
export async function getRecording(member: StaffMember, id: string, now: Date) {
  const { actor } = member;
  const row = await findRecording(scopeOf(actor), id, now);
  if (!row || !staffMay(actor, "recording.play", row)) return null;
  return toView({ ...row, name: nameOf(row) });
}

/** What is in it, as JSON: a list of batches. The trail says who played whose. */
export async function playRecording(input: {
  member: StaffMember;
  id: string;
  now: Date;
}): Promise<string | null> {
  const { member, id, now } = input;
  const { actor } = member;
  const row = await findRecording(scopeOf(actor), id, now);
  if (!row || !staffMay(actor, "recording.play", row)) return null;
  const { debtorId, creditorId } = row;
  const details = { cobrowse: id };
  const action = "recording.played";
  await notePlayed(auditRow({ actor, action, creditorId, debtorId, details, now }));
  return gunzipSync(openFileForDebtor(row, row.bodySealed)).toString("utf8");
}

function nameOf(row: Parameters<typeof openProfile>[0]): string {
  const { givenName, familyName } = openProfile(row);
  return `${givenName} ${familyName}`;
}

const toView = ({ id, name, createdAt, keptUntil }: RecordingView): RecordingView => ({
  ...{ id, name, createdAt, keptUntil },
});
