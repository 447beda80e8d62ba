import { readJson } from "@/app/read-json";
import { readLimited } from "@/app/read-limited";
import { currentTime } from "@/lib/services/clock/current-time";
import { answerProposal } from "@/lib/services/cobrowse/screen/answer-proposal";
import { SCREEN_POST } from "@/lib/services/cobrowse/screen/append-screen";
import { openDebtor } from "@/lib/services/session/open-debtor";

const BYTES_MAX = 200;

/** What the person did with what the agent proposed. */
export async function POST(request: Request): Promise<Response> {
  const posted = readJson((await readLimited(request, BYTES_MAX)) ?? "");
  const debtor = await openDebtor(SCREEN_POST);
  if (!debtor) return new Response(null, { status: 401 });
  const answered = await answerProposal({ debtor, posted, now: currentTime() });
  return new Response(null, { status: answered.ok ? 204 : 409 });
}
