import "server-only";
import { lookupHash } from "@/lib/adapters/crypto/lookup";

/** By which a person is found who types their phone; E.164. */
export const phoneHash = (phone: string) => lookupHash("phone", phone);

/** By which a person is found who types their e-mail, in whatever case. */
export const emailHash = (email: string) => lookupHash("email", email.trim().toLowerCase());
