import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/form/checkbox";
import { FieldGroup } from "@/components/form/field-group";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import type { RemindersPage } from "@/lib/services/outreach/get-reminders-page";
import { saveReminders } from "./actions";

type Props = { page: Pick<RemindersPage, "offered" | "reminders" | "showsPushDetails" | "hours"> };

/** A question for each kind of news: by which channels. */
export function ReminderForm({ page }: Props) {
  const { offered, reminders, showsPushDetails, hours } = page;
  const t = useTranslations("reminders");
  return (
    <form action={saveReminders}>
      <Stack>
        {reminders.map(({ kind, channels }) => (
          <FieldGroup
            key={kind}
            name={kind}
            legend={t(`kinds.${kind}.title`)}
            hint={t(`kinds.${kind}.hint`)}
          >
            {offered.map((channel) => (
              <Checkbox
                key={channel}
                name={`${kind}.${channel}`}
                label={t(`channels.${channel}`)}
                defaultChecked={channels.includes(channel)}
              />
            ))}
          </FieldGroup>
        ))}
        {offered.includes("push") && (
          <Checkbox
            name="pushDetails"
            label={t("details.label")}
            hint={t("details.hint")}
            defaultChecked={showsPushDetails}
          />
        )}
        <p>{t("hours", hours)}</p>
        <Button variant="primary">{t("save")}</Button>
      </Stack>
    </form>
  );
}
