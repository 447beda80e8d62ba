import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { getVerified } from "@/lib/services/receipt/get-verified";
import { readChecked } from "../checked-cookie";
import { PublicPage } from "../public-page";
import { GenuineDischarge } from "./genuine-discharge";
import { GenuineReceipt } from "./genuine-receipt";

/** What a check has found. Genuine or not is the heading; whether it still stands comes next. */
export default async function VerifyResultPage() {
  const checked = await readChecked();
  if (!checked) redirect("/verify");
  const t = await getTranslations("verify");
  const verified = checked.refusal === null ? await getVerified(checked.signed) : null;
  const refusal = checked.refusal ?? "not_genuine";
  return (
    <PublicPage step="verify-result" backHref="/verify">
      {verified && (
        <>
          <PageHeading title={t(`genuine.${verified.via}.title`)} />
          <Notice tone="positive" icon="shield">
            {t(`genuine.${verified.via}.text`)}
          </Notice>
        </>
      )}
      {verified?.of === "receipt" && <GenuineReceipt verified={verified} />}
      {verified?.of === "discharge" && <GenuineDischarge verified={verified} />}
      {!verified && (
        <>
          <PageHeading title={t(`refused.${refusal}.title`)} />
          <Notice tone="danger" role="alert">
            {t(`refused.${refusal}.text`)}
          </Notice>
        </>
      )}
      <ButtonLink href="/verify">{t("again")}</ButtonLink>
    </PublicPage>
  );
}
