import { useTranslations } from "next-intl";
import { List, ListRow } from "@/components/ui/list-row";

/** To write to somebody, or to find it without waiting. */
export function WrittenWays({ unread }: { unread: number }) {
  const t = useTranslations("talk");
  return (
    <List>
      <ListRow icon="chat" title={t("chat.title")} hint={t("chat.hint", { unread })} href="/chat" />
      <ListRow icon="check" title={t("ask.title")} hint={t("ask.hint")} href="/ask" />
    </List>
  );
}
