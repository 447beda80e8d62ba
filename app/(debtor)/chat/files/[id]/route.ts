import { fileOfConversation } from "@/app/file-of-conversation";
import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { readOwnFile } from "@/lib/services/conversation/read-file";
import { requireDebtor } from "@/lib/services/session/require-debtor";

type Context = { params: Promise<{ id: string }> };

/** A file of the person's own conversation. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const file = await readOwnFile(await requireDebtor(), id, currentTime());
  return file ? fileOfConversation(file) : seeOther("/chat?gone=1");
}
