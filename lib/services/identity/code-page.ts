import "server-only";
import { KNOWN_PASSKEYS } from "@/lib/services/passkey/store";
import { RETURN_STEP } from "@/lib/services/session/return-path";
import { draftsOf } from "@/lib/services/session/store";

/** The step's name in drafts. */
export const CODE_STEP = "identity-code";

/** What this page reads beside the session. */
export const CODE_PAGE = { drafts: draftsOf(CODE_STEP, RETURN_STEP), passkeys: KNOWN_PASSKEYS };
