import { getTranslations } from "next-intl/server";
import { SelectControl } from "@/components/form/select";
import { Menu } from "@/components/staff/menu";
import { Button } from "@/components/ui/button";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { roleMay } from "@/lib/domain/actor/permission";
import { CASE_OUTCOMES, SNOOZE_DAYS } from "@/lib/domain/support/outcome";
import type { CaseColleague } from "@/lib/services/support/assign-case";
import type { ShownCase } from "@/lib/services/support/shown-case";
import { assign, close, work } from "./inbox/actions";

interface CaseActionsProps {
  shown: ShownCase;
  actor: StaffActor;
  /** To whom cases can be given; nobody where this colleague may not give any. */
  colleagues: readonly CaseColleague[];
}

/** What one may do with an open case: take it, give it back or away, put it aside, close it. Another colleague's is theirs. */
export async function CaseActions({ shown, actor, colleagues }: CaseActionsProps) {
  const t = await getTranslations("staff.inbox.actions");
  const { claimedBy, teamId } = shown;
  const isOwnOrFree = claimedBy === null || claimedBy === actor.staffId;
  const mayWork = isOwnOrFree && roleMay(actor.role, "case.work");
  const others = colleagues.filter(({ id, sees }) => id !== claimedBy && sees(teamId));
  if (!mayWork && others.length === 0) return null;
  return (
    <Menu label={t("menu")}>
      {mayWork && <OwnActions shown={shown} isMine={claimedBy !== null} />}
      {others.length > 0 && (
        <form action={assign.bind(null, shown.id)}>
          <SelectControl
            name="to"
            id={`to-${shown.id}`}
            ariaLabel={t("assignTo")}
            options={[
              ...others.map(({ id, name }) => ({ value: id, label: name })),
              ...(claimedBy ? [{ value: "", label: t("nobody") }] : []),
            ]}
          />
          <Button variant="quiet">{t("assign")}</Button>
        </form>
      )}
    </Menu>
  );
}

async function OwnActions({ shown, isMine }: { shown: ShownCase; isMine: boolean }) {
  const t = await getTranslations("staff.inbox.actions");
  return (
    <>
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
    </>
  );
}
