import type { ConversationFile } from "@/lib/services/conversation/read-file";

/** A file that somebody sent, to keep. Its policy, that it may do nothing at all, is set by the web server (security-headers.ts). */
export const fileOfConversation = ({ bytes, mediaType, disposition }: ConversationFile) =>
  new Response(bytes, {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": disposition,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
