import { getLocale } from "next-intl/server";
import { currentTime } from "@/lib/services/clock/current-time";
import { clientAddressHash } from "@/lib/services/security/client-address";

/** In which language, from where and when a person agrees by this request: kept as evidence. */
export const agreedNow = async () => ({
  ...{ locale: await getLocale(), addressHash: await clientAddressHash() },
  now: currentTime(),
});
