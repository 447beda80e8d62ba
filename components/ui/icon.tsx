import styles from "./icon.module.css";
import { ICON_SHAPES, type IconName } from "./icon-shapes";

interface IconProps {
  name: IconName;
  /** Edge in CSS pixels. */
  sizePx?: 16 | 20 | 24 | 32;
  /** Points the way of reading: mirrored in right-to-left. */
  directional?: boolean;
}

/** A decorative picture: the words beside it say what it means, so it is hidden from screen readers. */
export function Icon({ name, sizePx = 24, directional = false }: IconProps) {
  return (
    <svg
      className={directional ? styles.directional : undefined}
      width={sizePx}
      height={sizePx}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {ICON_SHAPES[name]}
    </svg>
  );
}
