import "server-only";
import type { Sender } from "./statement";
import { statement } from "./statement";
import { transact } from "./transaction";

/** Whose rows are seen: those of a creditor that belong to this team or to none, or to any. */
export type StaffScope = Readonly<{
  creditorId: string;
  teamId: string | null;
  seesEveryTeam: boolean;
}>;

/** The role and the settings that row-level security goes by; they end with the transaction. */
const enter = statement(`select set_config('role', 'quittance_staff', true),
  set_config('quittance.creditor_id', $1, true), set_config('quittance.team_id', $2, true),
  set_config('quittance.every_team', $3, true)`);

/**
 * One transaction in which the database itself shows only what this scope may see, whatever the statements forget to ask
 * (prisma/migrations/0021_staff). It may run several times: nothing in it may leave the database.
 */
export function asStaff<T>(scope: StaffScope, work: (sender: Sender) => Promise<T>): Promise<T> {
  const { creditorId, teamId, seesEveryTeam } = scope;
  return transact(async (sender) => {
    await enter([creditorId, teamId ?? "", seesEveryTeam ? "yes" : ""], sender);
    return work(sender);
  });
}
