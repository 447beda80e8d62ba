import { notFound, redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { signInPath } from "@/lib/services/staff/sign-in-path";
import { beginSso } from "@/lib/services/staff/sso/begin-sso";
import { staffProvider } from "@/lib/services/staff/sso/provider";
import { writeSsoCookie } from "@/lib/services/staff/sso/sso-cookie";

/** On to the company's identity provider. A link and no form: `form-action` lets forms lead to our own pages only. */
export async function GET(request: Request): Promise<Response> {
  const provider = staffProvider();
  if (!provider) notFound();
  const next = new URL(request.url).searchParams.get("next");
  const about = { addressHash: await clientAddressHash(), now: currentTime() };
  const begun = await beginSso({ provider, next, ...about });
  if (!begun.ok) redirect(signInPath({ next, error: begun.error }));
  await writeSsoCookie(begun.value.browserSecret);
  redirect(begun.value.url);
}
