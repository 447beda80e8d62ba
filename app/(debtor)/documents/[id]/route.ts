import { redirect } from "next/navigation";
import { currentTime } from "@/lib/services/clock/current-time";
import { readDocument } from "@/lib/services/document/read-document";
import { requireDebtor } from "@/lib/services/session/require-debtor";

type Context = { params: Promise<{ id: string }> };

/** A document as a file to keep. Its policy, that it may do nothing at all, is set by the web server (security-headers.ts). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id: documentId } = await params;
  const debtor = await requireDebtor();
  const file = await readDocument({ debtor, documentId, now: currentTime() });
  if (!file.ok) redirect("/documents?gone=1");
  const { bytes, mediaType, disposition } = file.value;
  return new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": disposition,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
