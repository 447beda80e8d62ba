// A colleague's passkey, as tests need one.
import { sealSecret } from "@/lib/adapters/crypto/seal-secret";
import { auditRow } from "@/lib/services/audit/store";
import { insertStaffPasskey } from "@/lib/services/staff/passkey/store";
import { colleague, signIn } from "./colleague";
import { softwarePasskey } from "./software-passkey";

/** Gives a colleague a passkey whose signature counter stands at `counter`. */
export async function giveStaffPasskey(staffId: string, now: Date, counter = 0) {
  const key = softwarePasskey();
  const actor = { kind: "system", job: "test" } as const;
  await insertStaffPasskey(
    {
      ...{ credentialId: key.credentialId, staffId, nameSealed: sealSecret("Bureau"), counter },
      ...{ publicKey: key.publicKey, transports: ["internal"], createdAt: now },
    },
    auditRow({ actor, action: "staff.passkey_added", now }),
  );
  return key;
}

/** Somebody with both factors and a passkey who has signed in at `at`, five minutes or more after `now`. */
export async function colleagueAtWork(creditorId: string, now: Date, at: Date) {
  const one = await colleague(creditorId, now);
  const key = await giveStaffPasskey(one.staffId, now);
  const { sessionId } = await signIn(one, at);
  const whose = { staffId: one.staffId, creditorId, teamId: null };
  const actor = { kind: "staff", role: "agent", ...whose } as const;
  return { ...one, key, member: { sessionId, actor } };
}
