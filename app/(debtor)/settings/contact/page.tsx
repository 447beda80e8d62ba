import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/form/error-summary";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { List, ListRow } from "@/components/ui/list-row";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { currentTime } from "@/lib/services/clock/current-time";
import {
  CONTACT_PAGE,
  CONTACT_STEP,
  getContactPage,
} from "@/lib/services/contact/get-contact-page";
import { CONTACT_KINDS } from "@/lib/services/contact/read-contact";
import { takeDraft } from "@/lib/services/session/draft";
import { requireReader } from "@/lib/services/session/require-reader";
import { DebtorPage } from "../../debtor-page";
import { askForCode } from "./actions";
import { ConfirmContact } from "./confirm-contact";
import { NewContactForms } from "./new-contact-forms";

type Props = { searchParams: Promise<{ sent?: string; changed?: string }> };

/** Phone and e-mail: seen, and changed by the person alone after a code to the old one and a code to the new one. */
export default async function ContactPage({ searchParams }: Props) {
  const { sent, changed } = await searchParams;
  const debtor = await requireReader({ reads: CONTACT_PAGE });
  const page = getContactPage(debtor, currentTime());
  const { values, errors } = await takeDraft(debtor, debtor.read.drafts, CONTACT_STEP);
  const t = await getTranslations("contact");
  const problems = Object.entries(errors).map(([name, code]) => ({
    name,
    message: t(`errors.${code}` as Parameters<typeof t>[0]),
  }));
  const isConfirming = sent !== undefined && page.change === "open";
  const done = CONTACT_KINDS.find((kind) => kind === changed);
  return (
    <DebtorPage step="settings-contact" backHref="/settings">
      <ErrorSummary title={t("errorTitle")} problems={problems} />
      {done && (
        <Notice tone="positive" role="status">
          {t(`changed.${done}`)}
        </Notice>
      )}
      {isConfirming ? (
        <ConfirmContact problems={problems} />
      ) : (
        <>
          <PageHeading title={t("title")} lead={t("lead")} />
          <List>
            <ListRow icon="phone" title={t("phone")} hint={page.phone ?? t("none")} />
            <ListRow icon="chat" title={t("email")} hint={page.email ?? t("none")} />
          </List>
          {page.change === "open" && <NewContactForms values={values} problems={problems} />}
          {page.change === "code" && (
            <Card title={t("code.title")}>
              <form action={askForCode}>
                <Stack>
                  <p>{t("code.text")}</p>
                  <Button>{t("code.button")}</Button>
                </Stack>
              </form>
            </Card>
          )}
          <Disclosure summary={t("lost.title")} open={page.change === "person"}>
            <Stack>
              <p>{t(page.change === "person" ? "person.text" : "lost.text")}</p>
              <ButtonLink href="/messages">{t("lost.talk")}</ButtonLink>
            </Stack>
          </Disclosure>
        </>
      )}
    </DebtorPage>
  );
}
