import { notFound } from "next/navigation";
import { fileOfConversation } from "@/app/file-of-conversation";
import { currentTime } from "@/lib/services/clock/current-time";
import { readFileAsStaff } from "@/lib/services/conversation/read-file";
import { requireStaff } from "@/lib/services/staff/require-staff";

type Context = { params: Promise<{ id: string; fileId: string }> };

/** A file that a person sent, for who may answer them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id: conversationId, fileId } = await params;
  const member = await requireStaff("chat.answer");
  const file = await readFileAsStaff(member, { conversationId, fileId }, currentTime());
  return file ? fileOfConversation(file) : notFound();
}
