import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/staff/data-table";
import { Outcome } from "@/components/staff/outcome";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import { POLICY_FIELDS } from "@/lib/domain/creditor/policy-change";
import { getPolicyDesk } from "@/lib/services/policy/get-policy-desk";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../staff-page";
import { PolicyForm } from "./policy-form";
import { ruleWriter } from "./rule-writer";
import { WaitingProposal } from "./waiting-proposal";

const DONE = ["proposed", "approved", "declined", "withdrawn"] as const;
const ERRORS = [
  ...["not_allowed", "unknown", "same_person", "already_decided", "changed_meanwhile"],
  ...["proposal_waiting", "nothing_changed", "form_incomplete"],
] as const;

/** The creditor's rules in words with their values; changed by one person's proposal and another's yes. */
export default async function PolicyPage() {
  const member = await requireStaff("policy.read");
  const found = await getPolicyDesk(member);
  if (!found.ok) notFound();
  const desk = found.value;
  const flash = await takeFlash(member, "policy");
  const t = await getTranslations("staff.policy");
  const format = await getFormatter();
  const write = await ruleWriter(member.creditor.currency);
  const { timeZone } = member.creditor;
  const done = DONE.find((code) => code === flash.done);
  const error = ERRORS.find((code) => code === flash.errors[""]);
  return (
    <StaffPage step="staff-policy" title={t("title")} member={member} section="policy">
      <Outcome
        error={error && t(`errors.${error as "unknown"}`)}
        done={done && t(`done.${done}`)}
      />
      <p>{t("lead")}</p>
      {desk.waiting && <WaitingProposal waiting={desk.waiting} member={member} />}
      <DataTable
        label={t("title")}
        columns={(["rule", "value"] as const).map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={POLICY_FIELDS.map((field) => ({
          key: field,
          cells: { rule: t(`rules.${field}`), value: write(field, desk.values[field]) },
        }))}
        empty=""
      />
      {desk.mayPropose && <PolicyForm desk={desk} member={member} flash={flash} />}
      {desk.earlier.length > 0 && (
        <Stack as="section" gap="small" labelledBy="earlier">
          <h2 id="earlier">{t("earlier")}</h2>
          <List>
            {desk.earlier.map(({ id, status, proposedAt, diff }) => (
              <ListRow
                key={id}
                title={diff
                  .map(({ field, before, after }) =>
                    t("changed", {
                      ...{ rule: t(`rules.${field}`), before: write(field, before) },
                      after: write(field, after),
                    }),
                  )
                  .join(" · ")}
                hint={`${t(`statuses.${status as "approved"}`)} · ${format.dateTime(proposedAt, {
                  ...{ dateStyle: "medium", timeZone },
                })}`}
              />
            ))}
          </List>
        </Stack>
      )}
    </StaffPage>
  );
}
