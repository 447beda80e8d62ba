import "server-only";
import { type PaperLetter, renderLetter } from "@/lib/adapters/pdf/render-letter";
import type { ReadDebtor } from "@/lib/services/debtor/read-debtor";
import { WHOLE_CONVERSATION } from "./conversation-record";
import { openMessages, type ShownMessage } from "./message-body";

/** What the file reads beside the session. */
export const TRANSCRIPT = { conversation: WHOLE_CONVERSATION };

/** All that was written in the person's conversation; null where nothing was. */
export function getTranscript({
  record,
  read,
}: ReadDebtor<typeof TRANSCRIPT>): ShownMessage[] | null {
  return read.conversation && openMessages(record, read.conversation.messages);
}

export type TranscriptPaper = PaperLetter;

/** The conversation on paper; every text is final. */
export const transcriptPdf = (paper: TranscriptPaper): Promise<Uint8Array<ArrayBuffer>> =>
  renderLetter(paper);
