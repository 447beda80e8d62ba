import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";

interface OutcomeProps {
  /** Why nothing was done. */
  error?: ReactNode;
  /** What was done. */
  done?: ReactNode;
}

/** What became of the form that was posted to this page; nothing where none was. */
export function Outcome({ error, done }: OutcomeProps) {
  return (
    <>
      {error && (
        <Notice tone="caution" role="alert">
          {error}
        </Notice>
      )}
      {done && (
        <Notice tone="positive" role="status">
          {done}
        </Notice>
      )}
    </>
  );
}
