import "server-only";
import { isWithinLimit } from "@/lib/adapters/rate-limit/consume";
import { SECOND_FACTOR_ATTEMPTS_MAX } from "./limits";
import { type StaffSessionRow, takeCheck } from "./session-store";

/** One try at the second factor, counted for the session and for the colleague; false where none is left. */
export async function takeTry({ id, staffId }: Pick<StaffSessionRow, "id" | "staffId">) {
  const isWithin = await isWithinLimit("staffCodeByMember", staffId);
  return isWithin && (await takeCheck(id, SECOND_FACTOR_ATTEMPTS_MAX));
}
