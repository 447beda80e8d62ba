import { readForm } from "@/app/(debtor)/read-form";
import { currentTime } from "@/lib/services/clock/current-time";
import {
  askForAnyPasskey,
  askForNewPasskey,
  askForOwnPasskey,
  PASSKEYS,
} from "@/lib/services/passkey/ask-for-passkey";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { openDebtor } from "@/lib/services/session/open-debtor";

/**
 * What a browser is to ask its passkeys (lib/browser/passkey). 401 where a session is needed and there is none that is
 * identified, 429 where one address asks too often, 400 for a purpose that we do not know.
 */
export async function POST(request: Request): Promise<Response> {
  const purpose = (await readForm(request)).get("purpose");
  const now = currentTime();
  if (purpose === "sign_in") {
    const asked = await askForAnyPasskey({ addressHash: await clientAddressHash(), now });
    return asked.ok ? Response.json(asked.value) : new Response(null, { status: 429 });
  }
  if (purpose !== "add" && purpose !== "confirm") return new Response(null, { status: 400 });
  const debtor = await openDebtor(PASSKEYS);
  if (!debtor) return new Response(null, { status: 401 });
  const ask = purpose === "add" ? askForNewPasskey : askForOwnPasskey;
  return Response.json(await ask({ debtor, now }));
}
