// The steps of the journey over plain HTTP: from the link to a session that has confirmed identity.
import type { ActionIds } from "@/scripts/bench/server/action-ids";
import { IDENTITY_ANSWERS } from "@/scripts/testing/stand-in";
import type { Browser } from "./browser";
import type { FaultPerson } from "./people";

/** Taps the link and answers the identity questions; false where a step did not lead on. */
export async function enter(
  browser: Browser,
  { linkPath }: FaultPerson,
  { confirmIdentity }: ActionIds,
): Promise<boolean> {
  const letter = await browser.get(linkPath);
  if (letter.status !== 200) return false;
  const opened = await browser.post(linkPath, {});
  if (opened.location !== "/identity") return false;
  const action = { [`$ACTION_ID_${confirmIdentity}`]: "" };
  const confirmed = await browser.post("/identity", { ...action, ...IDENTITY_ANSWERS });
  return confirmed.location === "/account";
}
