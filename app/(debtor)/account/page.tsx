import { isPositive } from "@/lib/domain/money/money";
import { getAccountPage } from "@/lib/services/account/get-account-page";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../debtor-page";
import { OwedAccount } from "./owed-account";
import { SettledAccount } from "./settled-account";

/** What is owed, to whom and since when, and four ways on of equal dignity. */
export default async function AccountPage() {
  const { actor, creditor } = await requireDebtor();
  const page = await getAccountPage({ actor, now: currentTime() });
  return (
    <DebtorPage step="account">
      {isPositive(page.balance) ? (
        <OwedAccount page={page} creditor={creditor} />
      ) : (
        <SettledAccount page={page} creditor={creditor} />
      )}
    </DebtorPage>
  );
}
