import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/staff/filter-bar";
import { Outcome } from "@/components/staff/outcome";
import { List, ListRow } from "@/components/ui/list-row";
import { Stack } from "@/components/ui/stack";
import { TextLink } from "@/components/ui/text-link";
import { currentTime } from "@/lib/services/clock/current-time";
import { DECIDED_KINDS, getChangeDesk } from "@/lib/services/decision/get-change-desk";
import { takeFlash } from "@/lib/services/staff/flash";
import { requireStaff } from "@/lib/services/staff/require-staff";
import { StaffPage } from "../../../staff-page";
import { decidePlanChange } from "../actions";
import { DecisionFields } from "../decision-fields";
import { ChangePreview } from "./change-preview";
import { WishForm } from "./wish-form";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const ERRORS = [
  ...["not_allowed", "unknown", "request_missing", "decided_already", "plan_unknown"],
  ...["changed_meanwhile", "idempotency_conflict", "form_incomplete"],
] as const;

/** A change of a plan that no rule allows: what was asked, what it would do, and the decision. */
export default async function PlanChangePage({ params, searchParams }: Props) {
  const { id } = await params;
  const member = await requireStaff("plan.decide");
  const values = await searchParams;
  const found = await getChangeDesk({ member, debtorId: id, values, now: currentTime() });
  if (!found.ok) notFound();
  const desk = found.value;
  const { asked, preview, kind } = desk;
  const flash = await takeFlash(member, "change");
  const error = ERRORS.find((code) => code === flash.errors[""]);
  const t = await getTranslations("staff.change");
  const query = asked ? `&case=${asked.id}` : "";
  return (
    <StaffPage step="staff-plan-change" title={t("title")} member={member} section="files">
      <Outcome error={error && t(`errors.${error as "unknown"}`)} />
      <p>
        <TextLink href={`/staff/files/${id}`}>{t("back")}</TextLink>
      </p>
      <Requests desk={desk} debtorId={id} timeZone={member.creditor.timeZone} />
      <Stack as="section" labelledBy="wish">
        <h2 id="wish">{t("make")}</h2>
        <FilterBar
          label={t("kind")}
          choices={DECIDED_KINDS.map((one) => ({
            ...{ key: one, label: t(`kinds.${one}`), isCurrent: one === kind },
            href: `/staff/files/${id}/plan?kind=${one}${query}`,
          }))}
        />
        <WishForm desk={desk} />
      </Stack>
      {preview && <ChangePreview preview={preview} />}
      {(preview || asked) && (
        <Stack as="section" labelledBy="decide">
          <h2 id="decide">{t(preview ? "approve" : "refuse")}</h2>
          <form action={decidePlanChange.bind(null, id)} noValidate>
            <input type="hidden" name="planId" value={desk.planId} />
            <input type="hidden" name="case" value={asked?.id ?? ""} />
            {preview && <Wish desk={desk} seen={preview.seen} />}
            <DecisionFields
              outcomes={preview ? ["approved"] : ["refused"]}
              formKey={preview?.key ?? desk.key}
              flash={flash}
            />
          </form>
        </Stack>
      )}
    </StaffPage>
  );
}

type Desk = Parameters<typeof WishForm>[0]["desk"];

/** The wish that was looked at, carried along with the decision. */
function Wish({ desk: { kind, values }, seen }: { desk: Desk; seen: string }) {
  const names = ["number", "to", "frequency", "payDay", "weekday", "amount"];
  return (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="seen" value={seen} />
      {names
        .filter((name) => typeof values[name] === "string")
        .map((name) => (
          <input key={name} type="hidden" name={name} value={String(values[name])} />
        ))}
    </>
  );
}

/** What the person asked for, in their words; each can be the one that is answered. */
async function Requests(props: { desk: Desk; debtorId: string; timeZone: string }) {
  const { desk, debtorId, timeZone } = props;
  const t = await getTranslations("staff.change");
  const reasons = await getTranslations("case.plan_change.reasons");
  const format = await getFormatter();
  if (desk.requests.length === 0) return <p>{t("noRequests")}</p>;
  return (
    <Stack as="section" gap="small" labelledBy="requests">
      <h2 id="requests">{t("requests")}</h2>
      <List>
        {desk.requests.map(({ id, reason, details, openedAt }) => (
          <ListRow
            key={id}
            title={reasons(reason as "date")}
            hint={[format.dateTime(openedAt, { dateStyle: "medium", timeZone }), details]
              .filter(Boolean)
              .join(" · ")}
            href={id === desk.asked?.id ? undefined : `/staff/files/${debtorId}/plan?case=${id}`}
          />
        ))}
      </List>
    </Stack>
  );
}
