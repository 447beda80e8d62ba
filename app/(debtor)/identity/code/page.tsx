import { getTranslations } from "next-intl/server";
import { CodeField } from "@/components/form/code-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { PasskeyForm } from "@/components/form/passkey-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Actions, Stack } from "@/components/ui/stack";
import { CODE_PAGE, CODE_STEP } from "@/lib/services/identity/code-page";
import { getCodeContact } from "@/lib/services/identity/get-code-contact";
import { takeDraft } from "@/lib/services/session/draft";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { returnPathOf } from "@/lib/services/session/return-path";
import { DebtorPage } from "../../debtor-page";
import { confirm, confirmPasskey, send } from "./actions";

type Props = { searchParams: Promise<{ sent?: string }> };

/** A one-time code before what a relative must not see or change: earlier budgets, contact and bank details. */
export default async function CodePage({ searchParams }: Props) {
  const debtor = await requireDebtor({ reads: CODE_PAGE });
  const contact = getCodeContact(debtor.record);
  const { errors } = await takeDraft(debtor, debtor.read.drafts, CODE_STEP);
  // Who was sent here by another page is told nothing of budgets, and goes back to it.
  const back = returnPathOf(debtor, debtor.read.drafts);
  const lead = back ? "leadProtected" : "lead";
  const isSent = (await searchParams).sent !== undefined;
  const t = await getTranslations("identity.code");
  const error = errors.code ? t(`errors.${errors.code}` as Parameters<typeof t>[0]) : undefined;
  return (
    <DebtorPage step="identity-code" backHref="/account">
      <ErrorSummary
        title={t("errorTitle")}
        problems={error ? [{ name: "code", message: error }] : []}
      />
      <PageHeading
        title={t("title")}
        lead={contact ? t(lead, { contact: contact.masked }) : t("noContact")}
      />
      {debtor.read.passkeys.length > 0 && (
        <PasskeyForm
          purpose="confirm"
          action={confirmPasskey}
          variant="secondary"
          label={t("passkey")}
          failed={t("passkeyFailed")}
        />
      )}
      {isSent && (
        <form action={confirm} noValidate>
          <Stack>
            <CodeField label={t("label")} hint={t("hint")} error={error} />
            <SubmitButton pendingLabel={t("pending")}>{t("confirm")}</SubmitButton>
          </Stack>
        </form>
      )}
      <form action={send}>
        <Actions>
          {contact && (
            <Button variant={isSent ? "secondary" : "primary"}>
              {t(isSent ? "resend" : "send")}
            </Button>
          )}
          <ButtonLink href={back ?? "/budget/household"} variant="quiet">
            {t(back ? "back" : "skip")}
          </ButtonLink>
        </Actions>
      </form>
    </DebtorPage>
  );
}
