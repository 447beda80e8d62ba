import { getTranslations } from "next-intl/server";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import { Stack } from "@/components/ui/stack";
import { REASONS } from "@/lib/domain/impersonation/reason";
import { seeAs } from "../actions";

/** Seeing the person's pages as they do, once it is said why: they read it. */
export async function SeeAsForm({ debtorId }: { debtorId: string }) {
  const t = await getTranslations("staff.file.seeAs");
  return (
    <form action={seeAs.bind(null, debtorId)} noValidate>
      <Stack gap="small">
        <Select
          name="viewReason"
          label={t("reason")}
          hint={t("hint")}
          defaultValue=""
          options={[
            { value: "", label: t("choose") },
            ...REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) })),
          ]}
        />
        <Button variant="secondary">{t("button")}</Button>
      </Stack>
    </form>
  );
}
