import "server-only";
import { env } from "@/lib/adapters/env/env";

const { hostname, origin } = new URL(env.APP_URL);

/** For whom passkeys are made (WebAuthn level 3, "relying party"): the host of our address, and only this origin may use them. */
export const RELYING_PARTY = { id: hostname, origin };
