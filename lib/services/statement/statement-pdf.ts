import "server-only";
import { type PaperStatement, renderStatement } from "@/lib/adapters/pdf/render-statement";

/** A statement as it is printed: every text is final. */
export type StatementPaper = PaperStatement;

/** A statement of account, already in the person's words, as the bytes of a PDF. */
export const statementPdf = (paper: StatementPaper): Promise<Uint8Array<ArrayBuffer>> =>
  renderStatement(paper);
