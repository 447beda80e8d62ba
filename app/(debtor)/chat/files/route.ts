import { seeOther } from "@/app/(debtor)/see-other";
import { readBytesLimited } from "@/app/read-limited";
import { currentTime } from "@/lib/services/clock/current-time";
import { sendFile } from "@/lib/services/conversation/send-file";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** A file of 5 MiB with what a form puts around it. */
const BODY_BYTES_MAX = 5_400_000;

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/chat");

/** A photo or PDF for the conversation, from its form. */
export async function POST(request: Request): Promise<Response> {
  const debtor = await requireDebtor();
  const body = await readBytesLimited(request, BODY_BYTES_MAX);
  const type = request.headers.get("content-type") ?? "";
  const sent = await sendFile({ debtor, body, type, now: currentTime() });
  return seeOther(sent.ok ? "/chat#last" : "/chat");
}
