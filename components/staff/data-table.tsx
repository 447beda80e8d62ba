import type { ReactNode } from "react";
import styles from "./data-table.module.css";

export interface Column {
  key: string;
  label: ReactNode;
  /** Figures stand at the end of their column. */
  isNumber?: boolean;
}

export interface Row {
  key: string;
  /** By the columns' keys; the first column heads its row. */
  cells: Readonly<Record<string, ReactNode>>;
}

interface DataTableProps {
  /** What the table is of, for who hears it. */
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Stands in for rows where there are none. */
  empty: ReactNode;
}

/** Many of the same kind, one a line. Scrolls sideways by itself where there is no room, also by keyboard. */
export function DataTable({ label, columns, rows, empty }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, this is a table
    <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      {rows.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map(({ key, label: heading, isNumber }) => (
                <th key={key} scope="col" className={isNumber ? styles.number : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                {columns.map((column, index) => (
                  <Cell key={column.key} column={column} isHead={index === 0}>
                    {row.cells[column.key]}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

interface CellProps {
  column: Column;
  isHead: boolean;
  children: ReactNode;
}

function Cell({ column: { isNumber }, isHead, children }: CellProps) {
  const className = isNumber ? styles.number : undefined;
  return isHead ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
