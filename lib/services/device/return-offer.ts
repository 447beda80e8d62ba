import "server-only";
import { refuseImpersonator } from "@/lib/domain/actor/impersonator";
import { type DraftOwner, saveDraft } from "@/lib/services/session/draft";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { draftsOf } from "@/lib/services/session/store";

/** That the offer was declined is kept like a draft, under this step's name. */
const STEP = "return-offer";

/** What the offer reads beside the session. */
export const RETURN_OFFER = { offers: draftsOf(STEP) };

/** Whether to tell a person that they can come back without a new message: until they do so on this device, or decline. */
export const isReturnOffered = ({ deviceId, read }: ShownDebtor<typeof RETURN_OFFER>): boolean =>
  deviceId === null && read.offers.length === 0;

export async function dismissReturnOffer(owner: DraftOwner): Promise<void> {
  refuseImpersonator(owner);
  await saveDraft(owner, STEP, { values: {}, errors: {} });
}
