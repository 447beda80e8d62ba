import { getFormatter, getTranslations } from "next-intl/server";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { currentTime } from "@/lib/services/clock/current-time";
import { getPlanDesk } from "@/lib/services/decision/get-plan-desk";
import type { Flash } from "@/lib/services/staff/flash";
import type { FilePart } from "./file-part";
import { PlanReview } from "./plan-review";

/** What waits for a decision on the person's plan, and what they were answered before. Nothing where there is neither. */
export async function FilePlan({ file, member, flash }: FilePart & { flash: Flash | null }) {
  const { debtorId } = file;
  const found = await getPlanDesk({ member, debtorId, now: currentTime() });
  if (!found.ok) return null;
  const { review, mayChange, answers } = found.value;
  if (!review && !mayChange && answers.length === 0) return null;
  const t = await getTranslations("staff.decision");
  const format = await getFormatter();
  const { timeZone } = member.creditor;
  return (
    <Stack as="section" gap="small" labelledBy="plan">
      <h2 id="plan">{t("title")}</h2>
      {review && <PlanReview review={review} debtorId={debtorId} flash={flash} />}
      {mayChange && (
        <p>
          <TextLink href={`/staff/files/${debtorId}/plan`}>{t("changeLink")}</TextLink>
        </p>
      )}
      {answers.length > 0 && (
        <>
          <h3>{t("answers")}</h3>
          <List>
            {answers.map(({ id, kind, outcome, reason, words, decidedAt }) => (
              <ListRow
                key={id}
                title={`${t(`kinds.${kind}.${outcome}`)} · ${t(`reasons.${outcome}.${reason as "other"}`)}`}
                hint={[format.dateTime(decidedAt, { dateStyle: "medium", timeZone }), words]
                  .filter(Boolean)
                  .join(" · ")}
              />
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}
