import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AppTags } from "@/components/shell/app-tags";
import { ContactCard } from "@/components/shell/contact-card";
import { KeptLink } from "@/components/shell/kept-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { getCreditor } from "@/lib/services/creditor/get-creditor";
import { knownDevices } from "@/lib/services/device/device-cookie";
import { keepingDevices } from "@/lib/services/device/kept-plan";
import { currentSession } from "@/lib/services/session/current-session";
import { DebtorPage } from "../../debtor-page";

type Props = {
  params: Promise<{ creditor: string }>;
  searchParams: Promise<{ to?: string }>;
};

/** What the shortcuts of the installed app lead to. */
const PLACES = { pay: "/pay?what=instalment", plan: "/my-plan" } as const;

/**
 * Where an installed app opens. Who is signed in goes on; everybody else finds the way in, and nothing that says
 * whose phone this is or what it is about: an app on a home screen is seen by others.
 */
export default async function WelcomePage({ params, searchParams }: Props) {
  const current = await currentSession();
  const { to } = await searchParams;
  if (current.state === "open") redirect(to === "pay" ? PLACES.pay : PLACES.plan);
  const creditor = await getCreditor((await params).creditor);
  if (!creditor) notFound();
  const isPlanKept = (await keepingDevices(await knownDevices())).length > 0;
  const t = await getTranslations("welcome");
  return (
    <DebtorPage step="welcome" creditor={creditor}>
      <AppTags creditor={creditor} locale={await getLocale()} />
      <PageHeading title={t("title")} lead={t("lead")} />
      <ButtonLink href="/sign-in" variant="primary" icon="lock">
        {t("signIn")}
      </ButtonLink>
      {isPlanKept && <KeptLink />}
      <Stack gap="small">
        <h2>{t("byLink.title")}</h2>
        <p>{t("byLink.text")}</p>
      </Stack>
      <ContactCard creditor={creditor} />
    </DebtorPage>
  );
}
