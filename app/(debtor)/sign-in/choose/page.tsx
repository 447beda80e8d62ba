import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import { getSignInChoice } from "@/lib/services/sign-in/get-sign-in-choice";
import { readSignInCookie } from "@/lib/services/sign-in/sign-in-cookie";
import { DebtorPage } from "../../debtor-page";
import { choose } from "../actions";

/** Several people share a phone, or one has files with several creditors: which is to be opened. */
export default async function SignInChoosePage() {
  const choices = await getSignInChoice(await readSignInCookie(), currentTime());
  if (choices.length === 0) redirect("/sign-in");
  const t = await getTranslations("signIn.choose");
  return (
    <DebtorPage step="sign-in-choose" creditor={null} backHref="/sign-in">
      <PageHeading title={t("title")} lead={t("lead")} />
      <form action={choose}>
        <Stack>
          {choices.map(({ debtorId, maskedName, creditorName }) => (
            <Button key={debtorId} name="file" value={debtorId} variant="secondary" icon="user">
              {t("open", { name: maskedName, creditor: creditorName })}
            </Button>
          ))}
        </Stack>
      </form>
    </DebtorPage>
  );
}
