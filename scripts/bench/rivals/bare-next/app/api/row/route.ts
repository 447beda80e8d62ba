import { readRow } from "../../../read-row";

export const dynamic = "force-dynamic";

/** The same row without a page around it. */
export async function GET(): Promise<Response> {
  return Response.json(await readRow());
}
