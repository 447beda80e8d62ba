import { askedFile, fileResponse } from "../asked-file";
import { csvStatement } from "../csv-statement";

/** The statement of a period for a spreadsheet (RFC 4180, UTF-8). */
export async function GET(request: Request): Promise<Response> {
  const { statement, period } = await askedFile(request);
  const text = await csvStatement(statement, period);
  return fileResponse(text, "text/csv; charset=utf-8; header=present", period, "csv");
}
