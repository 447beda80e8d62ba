import { notFound } from "next/navigation";
import { privateFile } from "@/app/(debtor)/my-plan/export/file-response";
import { currentTime } from "@/lib/services/clock/current-time";
import { getTranscript, TRANSCRIPT, transcriptPdf } from "@/lib/services/conversation/transcript";
import { requireDebtor } from "@/lib/services/session/require-debtor";
import { paperTranscript, textTranscript } from "../transcript-texts";

type Context = { params: Promise<{ format: string }> };

/** The whole conversation as a file to keep. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  const debtor = await requireDebtor({ reads: TRANSCRIPT });
  const messages = getTranscript(debtor);
  if (!messages || (format !== "pdf" && format !== "text")) notFound();
  const now = currentTime();
  const { creditor } = debtor;
  if (format === "text") {
    const text = await textTranscript(messages, creditor, now);
    return privateFile(text, "text/plain", `attachment; filename="conversation.txt"`);
  }
  const bytes = await transcriptPdf(await paperTranscript(messages, creditor, now));
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="conversation.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
