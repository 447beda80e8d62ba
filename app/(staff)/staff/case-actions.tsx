import { getTranslations } from "next-intl/server";
import { Menu } from "@/components/staff/menu";
import { Button } from "@/components/ui/button";
import { CASE_OUTCOMES, SNOOZE_DAYS } from "@/lib/domain/support/outcome";
import type { ShownCase } from "@/lib/services/support/shown-case";
import { close, work } from "./inbox/actions";

/** What one may do with an open case: take it, give it back, put it aside, close it. Another colleague's is theirs. */
export async function CaseActions({ shown, self }: { shown: ShownCase; self: string }) {
  const t = await getTranslations("staff.inbox.actions");
  const isMine = shown.claimedBy === self;
  if (shown.claimedBy && !isMine) return null;
  return (
    <Menu label={t("menu")}>
      <form action={work.bind(null, shown.id, isMine ? "give_back" : "claim")}>
        <Button variant="quiet">{t(isMine ? "give_back" : "claim")}</Button>
      </form>
      {SNOOZE_DAYS.map((days) => (
        <form key={days} action={work.bind(null, shown.id, days)}>
          <Button variant="quiet">{t("snooze", { days })}</Button>
        </form>
      ))}
      {CASE_OUTCOMES.map((outcome) => (
        <form key={outcome} action={close.bind(null, shown.id, outcome)}>
          <Button variant="quiet">{t(`close.${outcome}`)}</Button>
        </form>
      ))}
    </Menu>
  );
}
