import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { writeStaffCookie } from "@/lib/services/staff/session-cookie";
import { arrivedPath, signInPath } from "@/lib/services/staff/sign-in-path";
import { finishSso } from "@/lib/services/staff/sso/finish-sso";
import { staffProvider } from "@/lib/services/staff/sso/provider";
import { takeSsoCookie } from "@/lib/services/staff/sso/sso-cookie";

/** Back from the company's identity provider. */
export async function GET(request: Request): Promise<Response> {
  const provider = staffProvider();
  if (!provider) notFound();
  const finished = await finishSso({
    ...{ provider, search: new URL(request.url).search, browserSecret: await takeSsoCookie() },
    userAgent: (await headers()).get("user-agent") ?? "",
    ...{ addressHash: await clientAddressHash(), now: currentTime() },
  });
  if (!finished.ok) redirect(signInPath({ error: finished.error }));
  await writeStaffCookie(finished.value.claims);
  redirect(arrivedPath(finished.value));
}
