// The work behind `npm run staff`. Exit code 1 where nothing was done.
import { parseArgs } from "node:util";
import { z } from "zod";
import { now } from "@/lib/adapters/clock/clock";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import type { OperatorActor } from "@/lib/domain/actor/actor";
import { STAFF_ROLES } from "@/lib/domain/actor/permission";
import { invitationFormSchema } from "@/lib/domain/staff/member-form";
import { findCreditorBySlug } from "@/lib/services/creditor/store";
import { isLocale } from "@/lib/services/locale/locales";
import { inviteMember, reinviteMember } from "@/lib/services/staff/invite-member";
import { staffEmailHash } from "@/lib/services/staff/profile";
import { handOverInvitation } from "@/lib/services/staff/send-invitation";
import { findByEmail } from "@/lib/services/staff/store";
import { operatorLogin } from "./operator-login";

const USAGE = `usage: npm run staff -- --creditor <slug> --email <address> --name "<name>"
                        --role <${STAFF_ROLES.join("|")}> --as <your login>
       npm run staff -- --again <address> --as <your login>`;

const text = { type: "string" } as const;
const { values } = parseArgs({
  options: { creditor: text, email: text, name: text, role: text, again: text, as: text },
});

type Answer = { line: string; isDone: boolean };
const refused = (line: string): Answer => ({ line, isDone: false });

/** What is printed; null where the command was not understood. */
async function answer(): Promise<Answer | null> {
  const login = operatorLogin.safeParse(values.as);
  if (!login.success) return null;
  const inviter: OperatorActor = { kind: "operator", login: login.data };
  return values.again === undefined ? invite(inviter) : again(inviter, values.again);
}

async function invite(inviter: OperatorActor): Promise<Answer | null> {
  const asked = invitationFormSchema(STAFF_ROLES)
    .extend({ creditor: z.string() })
    .safeParse({ ...values, teamId: "" });
  if (!asked.success) return null;
  const creditor = await findCreditorBySlug(asked.data.creditor);
  if (!creditor) return refused(`no creditor is called ${asked.data.creditor}`);
  const locale = isLocale(creditor.defaultLocale) ? creditor.defaultLocale : "fr";
  const { name, email, role } = asked.data;
  const invited = await inviteMember({
    ...{ inviter, creditorId: creditor.id, name, email, role, teamId: null, locale, now: now() },
  });
  if (!invited.ok) return refused("not possible: this address has an account");
  return handedOver(inviter, invited.value.token);
}

async function again(inviter: OperatorActor, email: string): Promise<Answer> {
  const member = await findByEmail(staffEmailHash(email));
  if (!member) return refused("this address has no account");
  const invited = await reinviteMember({ inviter, staffId: member.id, now: now() });
  if (!invited.ok) return refused(invited.error);
  return handedOver(inviter, invited.value.token);
}

/** The link is printed where the mail server did not take it. */
async function handedOver(inviter: OperatorActor, token: string): Promise<Answer> {
  const { isSent, email, link } = await handOverInvitation({ inviter, token, now: now() });
  if (!isSent)
    process.stderr.write("the mail server did not take it: hand on this link yourself\n");
  return { line: isSent ? `sent to ${email}` : link, isDone: true };
}

const answered = await answer();
if (answered?.isDone) process.stdout.write(`${answered.line}\n`);
else process.stderr.write(`${answered?.line ?? USAGE}\n`);
process.exitCode = answered?.isDone ? 0 : 1;
await Promise.all([db.$disconnect(), pool.end()]);
