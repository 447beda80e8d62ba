import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "@/components/form/submit-button";
import { timeOfDay } from "@/components/shell/time-of-day";
import { Card } from "@/components/ui/card";
import { Actions } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import type { HelpRequest } from "@/lib/services/impersonation/get-own-views";
import { acceptHelp, refuseHelp, withdrawHelp } from "./settings/views/actions";

interface HelpCardProps {
  /** Null: nobody asks. */
  request: HelpRequest | null;
  creditor: { name: string; timeZone: string };
  /**
   * To be read out on the phone. Only on the page that a shared screen never shows: whoever sees it there would have been
   * told it without a word.
   */
  code?: string | null;
}

/** Somebody of the creditor's asks to fill in what the person says, or does: one tap says yes, no, or enough. */
export async function HelpCard({ request, creditor, code }: HelpCardProps) {
  if (!request) return null;
  const t = await getTranslations("views.help");
  const { id, state } = request;
  const until = timeOfDay(request.until, creditor.timeZone, await getLocale());
  return (
    <Card title={t(`${state}.title`, { creditor: creditor.name })}>
      <p>{t(`${state}.what`, { until })}</p>
      {code && (
        <p>
          {t("code")} <strong>{code}</strong>
        </p>
      )}
      <Actions>
        {state === "asked" && (
          <form action={acceptHelp}>
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="secondary" pendingLabel={t("pending")}>
              {t("accept")}
            </SubmitButton>
          </form>
        )}
        <form action={state === "asked" ? refuseHelp : withdrawHelp}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="secondary" pendingLabel={t("pending")}>
            {t(state === "asked" ? "refuse" : "withdraw")}
          </SubmitButton>
        </form>
      </Actions>
      {code === undefined && <TextLink href="/settings/views">{t("more")}</TextLink>}
    </Card>
  );
}
