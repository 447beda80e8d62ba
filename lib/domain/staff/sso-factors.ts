// What an identity provider says of how somebody signed in there: authentication method references (RFC 8176) and the
// class of the authentication (OpenID Connect Core 1.0, section 2).

const KNOWN = ["pwd", "pin", "kba"];
const HAD = ["otp", "hwk", "swk", "sc", "sms", "tel", "pop"];
const IS = ["fpt", "face", "iris", "retina", "vbm"];

/** Classes that say so by themselves: the PAPE policy that providers still name, and REFEDS' profile of universities. */
const CLASSES = [
  "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
  "https://refeds.org/profile/mfa",
];

/** Whether a provider says that it saw two factors of different kinds. Silence is no: our own second factor is then asked. */
export function saysTwoFactors({ amr, acr }: { amr: readonly string[]; acr: string | null }) {
  if (amr.includes("mfa") || (acr !== null && CLASSES.includes(acr))) return true;
  const kinds = [KNOWN, HAD, IS].filter((kind) => kind.some((method) => amr.includes(method)));
  return kinds.length > 1;
}
