import { isPositive } from "@/lib/domain/money/money";
import { ACCOUNT_PAGE, getAccountPage } from "@/lib/services/account/get-account-page";
import { currentTime } from "@/lib/services/clock/current-time";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../debtor-page";
import { OwedAccount } from "./owed-account";
import { SettledAccount } from "./settled-account";

/** What is owed, to whom and since when, and four ways on of equal dignity. */
export default async function AccountPage() {
  const debtor = await requireDebtor({ reads: ACCOUNT_PAGE });
  const { creditor } = debtor;
  const page = getAccountPage(debtor, currentTime());
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
