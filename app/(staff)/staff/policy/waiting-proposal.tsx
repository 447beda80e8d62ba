import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Button } from "@/components/ui/button";
import { Actions, Stack } from "@/components/ui/stack";
import type { PolicyDesk } from "@/lib/services/policy/get-policy-desk";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { decide } from "./actions";
import { ruleWriter } from "./rule-writer";

interface WaitingProposalProps {
  waiting: NonNullable<PolicyDesk["waiting"]>;
  member: StaffMember;
}

/** What is proposed, each rule before and after, and what this colleague can do with it. */
export async function WaitingProposal({ waiting, member }: WaitingProposalProps) {
  const t = await getTranslations("staff.policy");
  const format = await getFormatter();
  const write = await ruleWriter(member.creditor.currency);
  const { timeZone } = member.creditor;
  const { id, diff, proposedAt, canDecide, canWithdraw } = waiting;
  const on = format.dateTime(proposedAt, { dateStyle: "medium", timeZone });
  return (
    <Stack as="section" gap="small" labelledBy="waiting">
      <h2 id="waiting">{t("waiting", { on })}</h2>
      <DataTable
        label={t("waiting", { on })}
        columns={(["rule", "before", "after"] as const).map((key) => ({
          ...{ key, label: t(`columns.${key}`) },
        }))}
        rows={diff.map(({ field, before, after }) => ({
          key: field,
          cells: {
            ...{ rule: t(`rules.${field}`), before: write(field, before) },
            after: write(field, after),
          },
        }))}
        empty=""
      />
      {canDecide && (
        <Actions>
          <form action={decide.bind(null, id, "approved")}>
            <Button variant="secondary">{t("approve")}</Button>
          </form>
          <form action={decide.bind(null, id, "declined")}>
            <Button variant="quiet">{t("decline")}</Button>
          </form>
        </Actions>
      )}
      {canWithdraw && (
        <>
          <p>{t("own")}</p>
          <form action={decide.bind(null, id, "withdrawn")}>
            <Button variant="quiet">{t("withdraw")}</Button>
          </form>
        </>
      )}
    </Stack>
  );
}
