// The work behind `npm run audit:verify`.
import { parseArgs } from "node:util";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { describeError } from "@/lib/adapters/log/log";
import { type HeldSeal, type TrailFault, verifyTrail } from "@/lib/services/audit/verify-trail";

const WORDS: Readonly<Record<TrailFault["kind"], string>> = {
  event_changed: "was changed after it was sealed",
  event_misdated: "was put in at another time than it says",
  seal_content_differs: "does not fit its events: some were removed, added or changed",
  seal_chain_broken: "does not follow the seal before it: one was removed or replaced",
  seal_signature_wrong: "is not signed by a key of ours",
  seal_missing: "is gone, but events name it",
  seal_held_differs: "is not the one that was kept: the trail's end was cut off or written anew",
};

/** `7:<64 hexadecimal digits>`; null where nothing was given. */
function heldSeal(text: string | undefined): HeldSeal | null {
  if (text === undefined) return null;
  const [, id = "", hash = ""] = /^(\d+):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (hash === "") throw new TypeError("--held is a seal's number and hash: 7:0a1b…");
  return { id: BigInt(id), hash: hash.toLowerCase() };
}

const { values } = parseArgs({ options: { held: { type: "string" } } });
try {
  const held = heldSeal(values.held);
  const { faults, last, ...counts } = await verifyTrail({ held });
  for (const { kind, subject } of faults) process.stderr.write(`${subject} ${WORDS[kind]}\n`);
  process.stdout.write(
    `${counts.events + counts.unsealed} events (${counts.unsealed} not sealed yet), ${counts.seals} seals: ` +
      `${faults.length === 0 ? "verified" : `${faults.length} faults`}\n`,
  );
  if (last) process.stdout.write(`the chain ends with ${last.id}:${last.hash}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  const { kind } = describeError(error);
  const why = error instanceof TypeError ? error.message : `${kind}: does the database run?`;
  process.stderr.write(`The audit trail could not be verified: ${why}\n`);
  process.exitCode = 1;
}
await Promise.all([db.$disconnect(), pool.end()]);
