import "server-only";
import { type DraftOwner, saveDraft } from "@/lib/services/session/draft";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";
import { draftsOf } from "@/lib/services/session/store";

/** That the offer was declined is kept like a draft, under this step's name. */
const STEP = "return-offer";

/** What the offer reads beside the session. */
export const RETURN_OFFER = { offers: draftsOf(STEP) };

/** Whether to tell a person that they can come back without a new message: until they do so on this device, or decline. */
export const isReturnOffered = ({ deviceId, read }: SessionDebtor<typeof RETURN_OFFER>): boolean =>
  deviceId === null && read.offers.length === 0;

export const dismissReturnOffer = (owner: DraftOwner): Promise<void> =>
  saveDraft(owner, STEP, { values: {}, errors: {} });
