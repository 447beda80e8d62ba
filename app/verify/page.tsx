import { getTranslations } from "next-intl/server";
import { FileField } from "@/components/form/file-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { PageHeading } from "@/components/ui/page-heading";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { PublicPage } from "./public-page";

const CHECK = { action: "/verify/check", method: "post", encType: "multipart/form-data" } as const;

/** For everybody who has a receipt in hand: is it genuine, unaltered, still valid? Needs no script and no account. */
export default async function VerifyPage() {
  const t = await getTranslations("verify");
  return (
    <PublicPage step="verify">
      <PageHeading title={t("title")} lead={t("lead")} />
      <Stack as="section" labelledBy="by-file">
        <h2 id="by-file">{t("file.title")}</h2>
        <form {...CHECK}>
          <Stack>
            <FileField
              name="file"
              label={t("file.label")}
              hint={t("file.hint")}
              accept="application/pdf"
            />
            <SubmitButton pendingLabel={t("pending")}>{t("file.send")}</SubmitButton>
          </Stack>
        </form>
      </Stack>
      <Stack as="section" labelledBy="by-code">
        <h2 id="by-code">{t("code.title")}</h2>
        <form {...CHECK} data-from-address="">
          <Stack>
            <TextArea name="code" label={t("code.label")} hint={t("code.hint")} />
            <SubmitButton pendingLabel={t("pending")} variant="secondary">
              {t("code.send")}
            </SubmitButton>
          </Stack>
        </form>
      </Stack>
      <TextLink href="/.well-known/jwks.json">{t("keys")}</TextLink>
    </PublicPage>
  );
}
