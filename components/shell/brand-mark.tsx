import styles from "./brand-mark.module.css";

export interface Brand {
  name: string;
  /** One or two letters. */
  monogram: string;
}

interface BrandMarkProps {
  brand: Brand;
  /** An agency says whom it acts for: "pour Mobiline". */
  onBehalfOf?: string | undefined;
}

/** Who is speaking, at the top of every screen. */
export function BrandMark({ brand, onBehalfOf }: BrandMarkProps) {
  return (
    <span className={styles.brand}>
      <span className={styles.monogram} aria-hidden="true">
        {brand.monogram}
      </span>
      <span className={styles.words}>
        <span className={styles.name} translate="no">
          {brand.name}
        </span>
        {onBehalfOf && <span className={styles.principal}>{onBehalfOf}</span>}
      </span>
    </span>
  );
}
