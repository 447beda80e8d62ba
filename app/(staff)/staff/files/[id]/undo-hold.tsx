import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { takeBackHold } from "./actions";

/** "Undo" beside what was just done. */
export async function UndoHold({
  debtorId,
  holdId,
}: {
  debtorId: string;
  holdId: string | undefined;
}) {
  if (!holdId) return null;
  const t = await getTranslations("staff.file.done");
  return (
    <form action={takeBackHold.bind(null, debtorId, holdId)}>
      <Button variant="quiet">{t("undo")}</Button>
    </form>
  );
}
