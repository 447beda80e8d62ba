import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import type { JobPayload } from "@/lib/adapters/queue/job-name";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { colleague, operator } from "@/scripts/testing/colleague";
import { signInThere, startCompanyProvider } from "@/scripts/testing/company-provider";
import { receiveMail } from "@/scripts/testing/receive-mail";
import { colleagueAtWork, giveStaffPasskey } from "@/scripts/testing/staff-passkey";
import { removeMember } from "./manage-members";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { beginSso } from "./sso/begin-sso";
import { finishSso } from "./sso/finish-sso";
import type { StaffProvider } from "./sso/provider";

const now = new Date("2026-11-28T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let server: Awaited<ReturnType<typeof receiveMail>>;
let job: (payload: unknown) => Promise<unknown>;
let provider: StaffProvider;
let creditorId: string;
beforeAll(async () => {
  server = await receiveMail();
  const { JOBS } = await import("@/lib/services/jobs");
  job = JOBS["tell-of-way-in"];
  provider = await startCompanyProvider([ENERGIE_DU_MIDI.slug]);
  creditorId = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
});

/** What waits to be told to a colleague, in its order. */
async function waitingFor(staffId: string) {
  const rows = await db.$queryRaw<{ payload: JobPayload<"tell-of-way-in"> }[]>`
    select job.payload from graphile_worker._private_jobs job
      join graphile_worker._private_tasks task on task.id = job.task_id
     where task.identifier = 'tell-of-way-in' and job.payload ->> 'staffId' = ${staffId} order by job.id`;
  return rows.map(({ payload }) => payload);
}

const waysOf = async (staffId: string) => (await waitingFor(staffId)).map(({ way }) => way);

async function enterByCompany(email: string) {
  const addressHash = new Uint8Array(32);
  const begun = await beginSso({ provider, next: null, addressHash, now });
  if (!begun.ok) throw new Error(begun.error);
  const search = await signInThere(begun.value.url, {
    email,
    isVerified: "yes",
    twoFactors: "yes",
  });
  const { browserSecret } = begun.value;
  const own = { provider, search, browserSecret, userAgent: "Firefox", addressHash, now };
  expect(await finishSso(own)).toMatchObject({ ok: true });
}

describe("a colleague is told by e-mail", () => {
  test("of each new way into their account, once, and of nothing else", async () => {
    const { member, staffId, email } = await colleagueAtWork(creditorId, now, later(5));
    expect(await waysOf(staffId)).toEqual(["passkey"]);
    expect(await renewRecoveryCodes({ member, now: later(6) })).toMatchObject({ ok: true });
    await enterByCompany(email);
    await enterByCompany(email);
    expect(await waysOf(staffId)).toEqual([...["passkey", "recovery_codes", "company_account"]]);
  });

  test("when it was, in their language, with where to look and whom to tell", async () => {
    const { staffId, email } = await colleague(creditorId, now);
    await giveStaffPasskey(staffId, now);
    const [added] = await waitingFor(staffId);
    await job(added);
    const mail = await server.newest();
    expect(mail.to?.map(({ address }) => address)).toEqual([email]);
    expect(mail.subject).toContain("Énergie du Midi");
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain("clé d’accès");
      expect(body).toContain("28 novembre 2026 à 11:00");
      expect(body).toContain(`${env.APP_URL}/staff/me`);
    }
  });

  test("unless they have left", async () => {
    const { staffId, email } = await colleague(creditorId, now);
    await giveStaffPasskey(staffId, now);
    const [added] = await waitingFor(staffId);
    await removeMember({ inviter: operator, creditorId, staffId, now });
    await job(added);
    const newest = await server.newest();
    expect(newest.to?.map(({ address }) => address)).not.toEqual([email]);
  });
});
