import { seeOther } from "@/app/see-other";
import { declineInvitation } from "@/lib/services/session/install-invitation";

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/my-plan");

/** "No thanks": the invitation to install is not shown again on this phone. */
export async function POST(): Promise<Response> {
  await declineInvitation();
  return seeOther("/my-plan");
}
