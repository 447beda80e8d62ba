import { readJson } from "@/app/read-json";
import { readLimited } from "@/app/read-limited";
import { BATCH_BYTES_MAX } from "@/lib/domain/cobrowse/limits";
import { currentTime } from "@/lib/services/clock/current-time";
import { appendScreen, SCREEN_POST } from "@/lib/services/cobrowse/screen/append-screen";
import { openDebtor } from "@/lib/services/session/open-debtor";

const STATUS = {
  ...{ malformed: 400, other_page: 400, ended: 410, gap: 409, too_fast: 429, too_much: 413 },
} as const;

const refused = (error: keyof typeof STATUS): Response =>
  Response.json({ error }, { status: STATUS[error] });

/** A batch of the recorder (lib/browser/cobrowse/send-screen.ts). Refusals say why: each wants something else of it. */
export async function POST(request: Request): Promise<Response> {
  const text = await readLimited(request, BATCH_BYTES_MAX);
  if (text === null) return refused("too_much");
  const debtor = await openDebtor(SCREEN_POST);
  if (!debtor) return refused("ended");
  const appended = await appendScreen({
    ...{ debtor, posted: readJson(text), sizeBytes: text.length, now: currentTime() },
    postedFrom: pathOf(request.headers.get("referer")),
  });
  if (!appended.ok) return refused(appended.error);
  return Response.json({ dropped: appended.value.droppedCount });
}

/** Scripts cannot set this header; a browser may leave it out. */
const pathOf = (referer: string | null): string | null =>
  referer && URL.canParse(referer) ? new URL(referer).pathname : null;
