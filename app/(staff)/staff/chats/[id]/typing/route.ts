import { tellStaffTyping } from "@/lib/services/conversation/live-chat";
import { openStaff } from "@/lib/services/staff/open-staff";

type Context = { params: Promise<{ id: string }> };

/** Whoever has the conversation is writing: the person sees it. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const member = await openStaff("chat.answer");
  if (!member) return new Response(null, { status: 401 });
  const isTold = await tellStaffTyping(member, (await params).id);
  return new Response(null, { status: isTold ? 204 : 403 });
}
