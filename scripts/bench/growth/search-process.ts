// How long a colleague waits for a search, by every way of asking, in the environment of the program and under row-level
// security. Arguments: the creditor whose accounts fill the database, and the file to write (SearchTimes).
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { toCreditorView } from "@/lib/services/creditor/creditor-view";
import { searchFiles } from "@/lib/services/file/search-files";
import { reachablePerson } from "@/scripts/testing/reachable-person";
import type { SearchTimes } from "./search-times";

/** Times of each; the first ones only plan. */
const TIMES = 40;
const WARM_UP = 10;

const contact = { phone: "+33612345699", email: "search@example.com" };
const TYPED = {
  "search by reference": "SEARCH-1",
  "search by phone": "06 12 34 56 99",
  "search by e-mail": contact.email,
  "search by name": "Jean Durand",
  "search for nobody": "Zoroastre Inconnu",
} as const;

const [creditorId = "", file = ""] = process.argv.slice(2);
const creditor = await db.creditor.findUniqueOrThrow({ where: { id: creditorId } });
const isMade = await db.account.findFirst({ where: { creditorId, reference: "SEARCH-1" } });
if (!isMade) await reachablePerson(creditorId, contact, "SEARCH-1", now());
const actor = { kind: "staff", staffId: randomUUID(), creditorId, role: "agent" } as const;
const colleague = { actor: { ...actor, teamId: null }, creditor: toCreditorView(creditor) };

const times: SearchTimes = {};
for (const [subject, typed] of Object.entries(TYPED)) {
  const samples: number[] = [];
  for (let turn = 0; turn < WARM_UP + TIMES; turn += 1) {
    const start = performance.now();
    const answer = await searchFiles(colleague, typed);
    if (!answer.ok) throw new Error(answer.error);
    const isFound = answer.value.files.length > 0;
    if (isFound === (subject === "search for nobody")) throw new Error(`${subject}: ${isFound}`);
    if (turn >= WARM_UP) samples.push(performance.now() - start);
  }
  times[subject] = samples;
}
await writeFile(file, JSON.stringify(times));
await Promise.all([db.$disconnect(), pool.end()]);
