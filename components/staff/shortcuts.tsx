import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Command } from "./command-option";
import styles from "./shortcuts.module.css";

const ALWAYS = [
  { keys: "Ctrl K", name: "palette" },
  { keys: "?", name: "help" },
  { keys: "j", name: "next" },
  { keys: "k", name: "previous" },
  { keys: "Enter", name: "open" },
] as const;

/** All shortcuts in one list, opened by "?"; those of one letter can be switched off here (WCAG 2.1.4). */
export function Shortcuts({ commands }: { commands: readonly Command[] }) {
  const t = useTranslations("staff.shortcuts");
  const lines = [
    ...ALWAYS.map(({ keys, name }) => ({ keys, label: t(name) })),
    ...commands.flatMap(({ keys, label }) => (keys && keys !== "?" ? [{ keys, label }] : [])),
  ];
  return (
    <dialog className={styles.dialog} data-shortcuts aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{t("title")}</h2>
      <dl className={styles.list}>
        {lines.map(({ keys, label }) => (
          <div key={keys} className={styles.line}>
            <dt>{label}</dt>
            <dd>
              <kbd className={styles.keys}>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <label className={styles.choice}>
        <input type="checkbox" defaultChecked />
        {t("switch")}
      </label>
      <form method="dialog">
        <Button variant="secondary">{t("close")}</Button>
      </form>
    </dialog>
  );
}
