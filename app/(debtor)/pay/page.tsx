import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { currentTime } from "@/lib/services/clock/current-time";
import { getPayPage, PAY_PAGE } from "@/lib/services/payment/get-pay-page";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../debtor-page";
import { PaymentChoice } from "./payment-choice";

type Props = { searchParams: Promise<{ what?: string }> };

/** How much, and how: one screen. `what` may say which amount the person came for; nothing else is preselected. */
export default async function NewPaymentPage({ searchParams }: Props) {
  const { what } = await searchParams;
  const debtor = await requireDebtor({ reads: PAY_PAGE });
  const page = await getPayPage(debtor, currentTime());
  const t = await getTranslations("pay");
  return (
    <DebtorPage step="pay" backHref="/account">
      {page.kind === "open" ? (
        <PaymentChoice offer={page} wanted={what} debtor={debtor} />
      ) : (
        <DeadEnd
          icon={page.kind === "held" ? "shield" : "check"}
          title={t(`${page.kind}.title`)}
          reassurance={t(`${page.kind}.reassurance`)}
          next={t(
            page.kind === "nothing_owed" && page.inTransit ? "inTransit.next" : `${page.kind}.next`,
          )}
        >
          <ButtonLink href={page.kind === "held" ? "/messages" : "/account"} variant="primary">
            {t(`${page.kind}.button`)}
          </ButtonLink>
        </DeadEnd>
      )}
    </DebtorPage>
  );
}
