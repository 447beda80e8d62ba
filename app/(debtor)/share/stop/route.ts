import { readForm } from "@/app/(debtor)/read-form";
import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { stopShare } from "@/lib/services/cobrowse/stop-share";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { ownPath } from "@/lib/services/session/return-path";

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/share");

/** One tap from every page, which is then shown again. */
export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  const { actor } = await requireDebtor();
  await stopShare({ actor, now: currentTime() });
  return seeOther(ownPath(form.get("path")) ?? "/share");
}
