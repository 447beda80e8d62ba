import { Icon } from "@/components/ui/icon";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { keepEach } from "@/lib/domain/keep-each";
import styles from "./language-switch.module.css";

interface LanguageSwitchProps {
  locale: string;
  locales: readonly string[];
  /** Shown again in the chosen language. */
  path: string;
  /** "Langue" */
  label: string;
}

/** A language under its own name, as those who speak it would look for it: "Français", "English". */
export const ownName = keepEach((locale: string) => {
  const name = new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
});

/** A menu that opens and posts without JavaScript. */
export function LanguageSwitch({ locale, locales, path, label }: LanguageSwitchProps) {
  return (
    <details className={styles.switch} data-print="hide">
      <summary className={styles.summary}>
        <Icon name="globe" sizePx={20} />
        <VisuallyHidden>{label}</VisuallyHidden>
        <span lang={locale}>{ownName(locale)}</span>
      </summary>
      <form method="post" action="/language" className={styles.menu}>
        <input type="hidden" name="path" value={path} />
        {locales.map((other) => (
          <button
            key={other}
            type="submit"
            name="locale"
            value={other}
            lang={other}
            className={styles.choice}
            aria-current={other === locale ? "true" : undefined}
          >
            {ownName(other)}
            {other === locale && <Icon name="check" sizePx={20} />}
          </button>
        ))}
      </form>
    </details>
  );
}
