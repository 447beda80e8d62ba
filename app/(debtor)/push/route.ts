import { z } from "zod";
import { readLimited } from "@/app/read-limited";
import { currentTime } from "@/lib/services/clock/current-time";
import { addDevice, forgetDevice, replaceDevice } from "@/lib/services/push/change-device";
import { openDebtor } from "@/lib/services/session/open-debtor";

/** A subscription has some hundreds of bytes. */
const BODY_BYTES_MAX = 8_192;

const NOTHING = {};

const bodySchema = z.object({
  subscription: z.unknown().optional(),
  /** Endpoint in whose place the browser has put this one. */
  replaces: z.string().optional(),
  /** Endpoint of a device that takes no more notifications. */
  forget: z.string().optional(),
});

async function readBody(request: Request): Promise<z.output<typeof bodySchema> | null> {
  const text = await readLimited(request, BODY_BYTES_MAX);
  try {
    return bodySchema.parse(JSON.parse(text ?? ""));
  } catch {
    return null;
  }
}

/** Whether a device takes notifications. Other sites' posts are refused by the web server. 401 where no session is open. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (!body) return new Response(null, { status: 400 });
  const { subscription, replaces, forget } = body;
  const now = currentTime();
  if (replaces) return answer(await replaceDevice({ replaces, subscription, now }));
  const debtor = await openDebtor(NOTHING);
  if (!debtor) return new Response(null, { status: 401 });
  if (forget) return answer(await forgetDevice({ debtor, endpoint: forget, now }));
  return answer(await addDevice({ debtor, subscription, now }));
}

const answer = ({ ok }: { ok: boolean }) => new Response(null, { status: ok ? 204 : 400 });
