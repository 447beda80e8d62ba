// The creditors' own people in the demo. Their passwords are made by chance for each demo and stand in staff.json only.
import { randomBytes } from "node:crypto";
import { generate } from "otplib";
import type { Creditor } from "@/lib/adapters/db/generated/client";
import type { StaffRole } from "@/lib/domain/actor/permission";
import { invariant } from "@/lib/domain/invariant";
import { getInvitation } from "@/lib/services/staff/get-invitation";
import { inviteMember } from "@/lib/services/staff/invite-member";
import { takeUp } from "@/lib/services/staff/take-up-invitation";

export type StaffRow = {
  creditor: string;
  name: string;
  role: StaffRole;
  email: string;
  password: string;
  /** Base32, of the authenticator. */
  secret: string;
};

const SEED = { kind: "operator", login: "seed" } as const;

const COLLEAGUES: readonly Pick<StaffRow, "name" | "role">[] = [
  { name: "Léa Morel", role: "agent" },
  { name: "Karim Benali", role: "agent" },
  { name: "Sylvie Garnier", role: "supervisor" },
  { name: "Paul Roche", role: "operations" },
  { name: "Anne Lefort", role: "auditor" },
  { name: "Marc Teyssier", role: "admin" },
];

/** "Léa Morel" at "energie-du-midi": lea.morel@energie-du-midi.example. */
const addressOf = (name: string, slug: string): string => {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return `${plain.replaceAll(" ", ".")}@${slug}.example`;
};

/** Lets one colleague in, both factors set. */
export async function hire(
  creditor: Pick<Creditor, "id" | "name">,
  { name, role, email }: Pick<StaffRow, "name" | "role" | "email">,
  now: Date,
): Promise<StaffRow> {
  const invited = await inviteMember({
    ...{ inviter: SEED, creditorId: creditor.id, name, email, role, teamId: null },
    ...{ locale: "fr", now },
  });
  invariant(invited.ok, `${email} could not be invited`);
  const { token } = invited.value;
  const invitation = await getInvitation(token, now);
  invariant(invitation, `${email} has no invitation`);
  const { secret } = invitation;
  const password = randomBytes(12).toString("base64url");
  // A code of some time ago, so that the one of now is still to be used.
  const code = await generate({ secret, epoch: Math.floor(now.getTime() / 1000) - 30 });
  const taken = await takeUp({ token, password, code, now });
  invariant(taken.ok, `${email} could not be let in`);
  return { creditor: creditor.name, name, role, email, password, secret };
}

/** Everybody who works for a creditor. */
export async function hireStaff(
  creditor: Pick<Creditor, "id" | "name" | "slug">,
  now: Date,
): Promise<StaffRow[]> {
  const hired = COLLEAGUES.map(({ name, role }) =>
    hire(creditor, { name, role, email: addressOf(name, creditor.slug) }, now),
  );
  return Promise.all(hired);
}
