import { cookies } from "next/headers";
import { REFUSALS, type Refusal } from "@/lib/services/receipt/verify-receipt";

// Between the form and the page that answers it: what was found, in the visitor's own browser and not in an address,
// because addresses are logged. A signed text proves itself again when it is read.

const NAME = "checked";
const MINUTES_MAX = 10;
const PATH = "/verify";

/** Only from a route handler. */
export async function keepChecked(found: string): Promise<void> {
  (await cookies()).set(NAME, found, {
    ...{ httpOnly: true, sameSite: "lax", path: PATH, maxAge: MINUTES_MAX * 60 },
  });
}

/** What was found last, or null where nothing has been checked. */
export async function readChecked(): Promise<
  { refusal: Refusal } | { refusal: null; signed: string } | null
> {
  const found = (await cookies()).get(NAME)?.value;
  if (!found) return null;
  const refusal = REFUSALS.find((known) => known === found);
  return refusal ? { refusal } : { refusal: null, signed: found };
}
