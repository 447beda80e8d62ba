// Lets people show their screens and agents join them, by the program's own code. Runs in the stack's environment, because
// cookies are sealed with its keys. Arguments: the file with the people (visitors-process.ts) and the file to write.
import { createHash, randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { now } from "@/lib/adapters/clock/clock";
import { sealSessionCookie } from "@/lib/adapters/crypto/session-cookie";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { joinByCode } from "@/lib/services/cobrowse/agent/join-share";
import { startShare } from "@/lib/services/cobrowse/start-share";
import type { Visitor, Visitors } from "@/scripts/bench/server/visitor";
import { readAs } from "@/scripts/testing/read-as";
import { agentOf } from "@/scripts/testing/shared-screen";
import type { Share } from "./share";

/** An agent may type thirty codes an hour. */
const SHARES_PER_AGENT = 25;

const at = now();

async function newAgent(creditorId: string) {
  const member = await agentOf(creditorId, at);
  const secret = randomBytes(32).toString("base64url");
  const secretHash = new Uint8Array(createHash("sha256").update(secret).digest());
  const { sessionId } = member;
  await db.staffSession.update({ where: { id: sessionId }, data: { secretHash } });
  return {
    member,
    cookie: `staff=${await sealSessionCookie({ sessionId, secret, locale: "fr" })}`,
  };
}

async function shareOf({ debtorId, sessionId, cookie }: Visitor, agent: Agent): Promise<Share> {
  const { member } = agent;
  const { creditorId } = member.actor;
  const actor = { kind: "debtor", debtorId, creditorId, sessionId } as const;
  const debtor = await readAs(actor, {});
  const started = await startShare({ debtor, wantsRecording: false, now: at });
  if (!started.ok) throw new Error(started.error);
  const joined = await joinByCode({ member, typed: started.value.code, now: at });
  if (!joined.ok) throw new Error(joined.error);
  return { id: joined.value.id, cookie, agentCookie: agent.cookie };
}

type Agent = Awaited<ReturnType<typeof newAgent>>;

const [from = "", to = ""] = process.argv.slice(2);
const { people }: Visitors = JSON.parse(await readFile(from, "utf8"));
const shares: Share[] = [];
let agent: Agent | null = null;
for (const [number, visitor] of people.entries()) {
  if (!agent || number % SHARES_PER_AGENT === 0) {
    const where = { id: visitor.debtorId };
    agent = await newAgent((await db.debtor.findUniqueOrThrow({ where })).creditorId);
  }
  shares.push(await shareOf(visitor, agent));
}
await writeFile(to, JSON.stringify(shares), { mode: 0o600 });
await Promise.all([db.$disconnect(), pool.end()]);
