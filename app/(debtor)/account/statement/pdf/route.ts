import { statementPdf } from "@/lib/services/statement/statement-pdf";
import { askedFile, fileResponse } from "../asked-file";
import { paperStatement } from "../paper-statement";

/** The statement of a period on paper. */
export async function GET(request: Request): Promise<Response> {
  const asked = await askedFile(request);
  const bytes = await statementPdf(await paperStatement(asked));
  return fileResponse(bytes, "application/pdf", asked.period, "pdf");
}
