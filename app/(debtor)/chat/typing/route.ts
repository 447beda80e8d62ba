import { tellTyping } from "@/lib/services/conversation/live-chat";
import { openDebtor } from "@/lib/services/session/open-debtor";

const NOTHING = {};

/** The person is writing: whoever answers sees it. */
export async function POST(): Promise<Response> {
  const debtor = await openDebtor(NOTHING);
  if (!debtor) return new Response(null, { status: 401 });
  await tellTyping(debtor.debtorId);
  return new Response(null, { status: 204 });
}
