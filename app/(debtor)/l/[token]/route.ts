import { readForm } from "@/app/(debtor)/read-form";
import { seeOther } from "@/app/see-other";
import { currentTime } from "@/lib/services/clock/current-time";
import { openLink } from "@/lib/services/link/open-link";
import { requestNewLink } from "@/lib/services/link/request-new-link";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { writeSessionCookie } from "@/lib/services/session/session-cookie";

type Context = { params: Promise<{ token: string }> };

/**
 * What is seen here is a letter, which the web server shows (scripts/serve/show-letter.ts). The person goes on: a
 * session begins, still without anything of the debt; or asks for a new link.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const form = await readForm(request);
  const addressHash = await clientAddressHash();
  const now = currentTime();
  if (form.get("wish") === "new-link") {
    await requestNewLink({ token, addressHash, now });
    // Always the same answer, whatever the token stands for.
    return seeOther("/link-unusable?done=sent");
  }
  const opened = await openLink({ token, addressHash, now });
  if (!opened.ok) return seeOther(`/l/${encodeURIComponent(token)}`);
  await writeSessionCookie(opened.value);
  return seeOther("/identity");
}
