import { useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { MandateTerms } from "@/components/pay/mandate-terms";
import { OtherWays } from "@/components/pay/other-ways";
import { SetupForm } from "@/components/pay/setup-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Stack } from "@/components/ui/stack";
import type { MethodPage } from "@/lib/services/method/get-method-page";
import { askForCode, saveMethod } from "./actions";
import { setupTexts } from "./method-texts";

/** Another card or account: after a one-time code, in Stripe's fields. */
export async function ChangeMethod({ page }: { page: MethodPage }) {
  const t = await getTranslations("method");
  if (page.change === "code") {
    return (
      <Card title={t("code.title")}>
        <form action={askForCode}>
          <Stack>
            <p>{t("code.text")}</p>
            <Button>{t("code.button")}</Button>
          </Stack>
        </form>
      </Card>
    );
  }
  if (page.change === "person") {
    return (
      <Card title={t(page.kept ? "form.title" : "form.first")}>
        <p>{t("code.noContact")}</p>
        <ButtonLink href="/messages" variant="primary">
          {t("code.talk")}
        </ButtonLink>
      </Card>
    );
  }
  return <MethodForm page={page} />;
}

async function MethodForm({ page }: { page: MethodPage }) {
  const t = await getTranslations("method");
  const locale = (await getLocale()) === "fr" ? "fr" : "en";
  const { setup, idempotencyKey, kept, currency } = page;
  return (
    <Stack as="section" labelledBy="change-method">
      <h2 id="change-method">{t(kept ? "form.title" : "form.first")}</h2>
      <p>{t("form.explain")}</p>
      <noscript>
        <Unavailable why="no_script" page={page} />
      </noscript>
      <SetupForm
        stripe={setup.stripe}
        methods={setup.methods}
        currency={currency}
        locale={locale}
        texts={await setupTexts()}
        idempotencyKey={idempotencyKey}
        begin={saveMethod}
        fallback={<Unavailable why="unreachable" page={page} />}
        mandate={setup.mandate && <MandateTerms creditor={setup.mandate} isRecurrent />}
      />
    </Stack>
  );
}

/** Where Stripe's fields cannot be shown: first that nothing has changed, then how to pay meanwhile. */
function Unavailable({
  why,
  page,
}: {
  why: "no_script" | "unreachable";
  page: Pick<MethodPage, "setup">;
}) {
  const t = useTranslations("method.unavailable");
  return (
    <Stack>
      <Notice tone="caution" icon="card" title={t("title")}>
        <p>{t(why)}</p>
      </Notice>
      <OtherWays {...page.setup} />
    </Stack>
  );
}
