import "server-only";
import { readDebtor } from "@/lib/services/debtor/read-debtor";
import { COLLECTION } from "./collected-plan";
import { keepUp } from "./keep-up";
import { lockDebtor, transact } from "./store";
import { tellOfPlan } from "./tell-of-plan";

/**
 * After a payment has moved: brings the person's plan and its collections up to what stands in the database, then says
 * what is to be said. Can be repeated: the same facts change nothing and say nothing twice.
 */
export async function followPlan(input: {
  debtorId: string;
  /** The payment's money went back: a completed plan is open again. */
  isTakenBack: boolean;
  now: Date;
}): Promise<void> {
  const { debtorId, isTakenBack, now } = input;
  await transact(async (sender) => {
    await lockDebtor(sender, debtorId);
    const debtor = await readDebtor(debtorId, COLLECTION, { sender });
    await keepUp(sender, debtor, { isTakenBack, now });
  });
  await tellOfPlan({ debtorId, now });
}
