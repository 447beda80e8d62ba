import styles from "./command-palette.module.css";

export interface Command {
  key: string;
  label: string;
  /** The shortcut: "g i". */
  keys?: string | undefined;
  /** Where it leads, the id of the form that it sends, or what it puts the focus on; none: the list of shortcuts. */
  href?: string;
  form?: string;
  focus?: string;
}

interface CommandOptionProps extends Omit<Command, "key"> {
  /** Its id is made of it. */
  name: string;
  /** Words with what is typed in them, in the place of a label. */
  words?: string;
}

/** One line of the palette. The field keeps the focus and names the line that is chosen, so the line itself takes none. */
export function CommandOption({ name, label, keys, href, form, focus, words }: CommandOptionProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field above has the focus (aria-activedescendant)
    <div
      id={`command-${name}`}
      role="option"
      aria-selected="false"
      className={styles.option}
      data-href={href}
      data-form={form}
      data-focus={focus}
      data-keys={keys}
      data-words={words}
      hidden={words !== undefined}
    >
      {label}
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </div>
  );
}
