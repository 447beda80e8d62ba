import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeadEnd } from "@/components/shell/dead-end";
import { ButtonLink } from "@/components/ui/button";
import { currentTime } from "@/lib/services/clock/current-time";
import { finishSetup, SETUP_PAGE } from "@/lib/services/method/finish-setup";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { DebtorPage } from "../../../debtor-page";

type Props = { params: Promise<{ setupId: string }> };

const CHECK_AGAIN_SECONDS = 4;

/** Where a person comes back from giving a card or account: Stripe is asked, not believed from the address. */
export default async function SetupReturnPage({ params }: Props) {
  const { setupId } = await params;
  const debtor = await requireDebtor({ reads: SETUP_PAGE, key: setupId });
  const end = await finishSetup(debtor, currentTime());
  if (end.kind === "unknown") notFound();
  if (end.kind === "kept") {
    redirect(
      end.mandateId ? `/mandate/${end.mandateId}?given=now` : "/my-plan/method?done=changed",
    );
  }
  if (end.kind === "not_kept") {
    redirect(`/my-plan/method?done=not_kept${end.reason ? `&reason=${end.reason}` : ""}`);
  }
  const t = await getTranslations("method.checking");
  return (
    <DebtorPage step="method-checking">
      <meta httpEquiv="refresh" content={`${CHECK_AGAIN_SECONDS}`} />
      <DeadEnd
        icon="clock"
        title={t("title")}
        reassurance={t("reassurance")}
        next={t("next")}
        reference={setupId.slice(0, 8)}
      >
        <ButtonLink href="/my-plan" variant="primary">
          {t("button")}
        </ButtonLink>
      </DeadEnd>
    </DebtorPage>
  );
}
