import { readBytesLimited } from "@/app/read-limited";
import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { FORM_BYTES_MAX } from "@/lib/services/conversation/posted-file";
import { sendFile } from "@/lib/services/conversation/send-file";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/chat");

/** A photo or PDF for the conversation, from its form. */
export async function POST(request: Request): Promise<Response> {
  const debtor = await requireDebtor();
  const body = await readBytesLimited(request, FORM_BYTES_MAX);
  const type = request.headers.get("content-type") ?? "";
  const sent = await sendFile({ debtor, body, type, now: currentTime() });
  return seeOther(sent.ok ? "/chat#last" : "/chat");
}
