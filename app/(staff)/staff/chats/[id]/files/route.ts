import { readBytesLimited } from "@/app/read-limited";
import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { FORM_BYTES_MAX } from "@/lib/services/conversation/posted-file";
import { sendFileAsStaff } from "@/lib/services/conversation/send-file-as-staff";
import { requireStaff } from "@/lib/services/staff/require-staff";

type Context = { params: Promise<{ id: string }> };

const pageOf = (id: string) => `/staff/chats/${encodeURIComponent(id)}`;

/** Where somebody gets who tries again after a refusal. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return seeOther(pageOf((await params).id));
}

/** A photo or PDF from whoever has the conversation, from its form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const member = await requireStaff("chat.answer");
  const { id } = await params;
  const body = await readBytesLimited(request, FORM_BYTES_MAX);
  const type = request.headers.get("content-type") ?? "";
  const isSent = await sendFileAsStaff({
    ...{ member, conversationId: id, body, type, now: currentTime() },
  });
  return seeOther(isSent ? `${pageOf(id)}#last` : pageOf(id));
}
