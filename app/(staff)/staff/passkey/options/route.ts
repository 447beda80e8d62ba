import { readLimited } from "@/app/read-limited";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { currentStaff } from "@/lib/services/staff/current-staff";
import {
  askForAnyStaffPasskey,
  askForNewStaffPasskey,
  askForOwnStaffPasskey,
} from "@/lib/services/staff/passkey/ask-for-staff-passkey";

/** Far longer than the name of a purpose. */
const FORM_BYTES_MAX = 1_000;

/**
 * What a colleague's browser is to ask its passkeys (lib/browser/passkey). 401 where who asks is not as far as the purpose
 * needs, 429 where one address asks too often, 400 for a purpose that we do not know.
 */
export async function POST(request: Request): Promise<Response> {
  const posted = new URLSearchParams((await readLimited(request, FORM_BYTES_MAX)) ?? "");
  const purpose = posted.get("purpose");
  const now = currentTime();
  switch (purpose) {
    case "sign_in": {
      const asked = await askForAnyStaffPasskey({ addressHash: await clientAddressHash(), now });
      return asked.ok ? Response.json(asked.value) : new Response(null, { status: 429 });
    }
    case "second_factor":
      return askForSecondFactor(now);
    case "add":
    case "confirm":
      return askAtWork(purpose, now);
    default:
      return new Response(null, { status: 400 });
  }
}

async function askForSecondFactor(now: Date): Promise<Response> {
  const current = await currentStaff();
  if (current.state !== "first_factor") return new Response(null, { status: 401 });
  const { id: sessionId, staffId } = current.session;
  const about = { sessionId, staffId, now };
  return Response.json(await askForOwnStaffPasskey({ purpose: "staff_second_factor", ...about }));
}

async function askAtWork(purpose: "add" | "confirm", now: Date): Promise<Response> {
  const current = await currentStaff();
  if (current.state !== "signed_in") return new Response(null, { status: 401 });
  const { member } = current;
  if (purpose === "add") return Response.json(await askForNewStaffPasskey({ member, now }));
  const { sessionId, actor } = member;
  const about = { sessionId, staffId: actor.staffId, now };
  return Response.json(await askForOwnStaffPasskey({ purpose: "staff_confirm", ...about }));
}
