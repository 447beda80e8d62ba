import { currentTime } from "@/lib/services/clock/current-time";
import { CASE_FORM } from "@/lib/services/support/get-case-form";
import { isFormCaseKind, submitCase } from "@/lib/services/support/submit-case";
import { arrived, readSent } from "../sender";

/** A message that was written without a connection; its own key makes sure that it opens one case. */
export async function POST(request: Request): Promise<Response> {
  const sent = await readSent(request, CASE_FORM);
  if (sent instanceof Response) return sent;
  const kind = sent.form.get("kind");
  if (!isFormCaseKind(kind)) return new Response(null, { status: 400 });
  const noted = await submitCase({ ...sent, kind, now: currentTime() });
  return arrived(noted.ok);
}
