import { useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { type Command, CommandOption } from "./command-option";
import styles from "./command-palette.module.css";
import { Shortcuts } from "./shortcuts";

interface CommandPaletteProps {
  commands: readonly Command[];
  /** Looks people up; null for who may not. */
  search: ((form: FormData) => Promise<void>) | null;
}

const SEARCH_FORM = "palette-search";

/**
 * Everything that one can do, by name: opened by Ctrl K. Closed without JavaScript, where menus and pages do the same. What is
 * typed to find somebody goes by post (lib/browser/desk/palette.ts).
 */
export function CommandPalette({ commands, search }: CommandPaletteProps) {
  const t = useTranslations("staff.palette");
  const field = <PaletteInput />;
  return (
    <>
      <button type="button" className={styles.opener} data-palette-open hidden>
        <span>{t("open")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <dialog className={styles.dialog} data-palette aria-label={t("title")}>
        {search ? (
          <form id={SEARCH_FORM} action={search} noValidate>
            {field}
          </form>
        ) : (
          field
        )}
        <div id="palette-list" role="listbox" aria-label={t("commands")} className={styles.list}>
          {commands.map(({ key, ...command }) => (
            <CommandOption key={key} name={key} {...command} />
          ))}
          {search && (
            <CommandOption
              name="search"
              label=""
              form={SEARCH_FORM}
              words={t("search", { typed: "{typed}" })}
            />
          )}
        </div>
        <p className={styles.none} role="status" data-none hidden>
          {t("none")}
        </p>
      </dialog>
      <Shortcuts commands={commands} />
    </>
  );
}

function PaletteInput() {
  const t = useTranslations("staff.palette");
  return (
    <>
      <label htmlFor="palette-input">
        <VisuallyHidden>{t("label")}</VisuallyHidden>
      </label>
      <input
        id="palette-input"
        name="typed"
        className={styles.input}
        placeholder={t("label")}
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
