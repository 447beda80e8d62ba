import "server-only";
import { z } from "zod";
import type { Result } from "@/lib/domain/result";
import { valuesOf } from "@/lib/services/session/draft";
import type { StaffMember } from "@/lib/services/staff/current-staff";
import { keepFlash } from "@/lib/services/staff/flash";
import { answerConversation } from "./answer-conversation";
import { claimConversation } from "./claim-conversation";
import { closeAsStaff } from "./close-conversation";
import { handOver } from "./hand-over";
import { offerVideo } from "./video";

/** The form whose flash a conversation's page shows. */
export const CHAT_FORM = "chat";

type Submission = { member: StaffMember; conversationId: string; form: FormData; now: Date };

const keySchema = z.uuid();

/** What a posted form of a conversation is for. */
const DEEDS = ["claim", "answer", "hand_over", "close", "video"] as const;
export type ChatDeed = (typeof DEEDS)[number];

/** Does what a form asks; where it is refused, its values and the reason are shown once on the next page. True where done. */
export async function submitChat(deed: ChatDeed, submission: Submission): Promise<boolean> {
  const { member, form } = submission;
  const { key, ...values } = valuesOf(form);
  const done = keySchema.safeParse(key).success
    ? await perform(deed, submission, { ...values, key: String(key) })
    : ({ ok: false, error: "form_incomplete" } as const);
  if (done.ok) return true;
  const field = deed === "answer" ? "text" : "";
  await keepFlash(member, { form: CHAT_FORM, values, errors: { [field]: done.error } });
  return false;
}

function perform(
  deed: ChatDeed,
  { member: advisor, conversationId, now }: Submission,
  values: Record<string, string | string[]> & { key: string },
): Promise<Result<null, string>> {
  const about = { advisor, conversationId, key: values.key, now };
  switch (deed) {
    case "claim":
      return claimConversation(about);
    case "answer":
      return answerConversation({ ...about, values });
    case "hand_over":
      return handOver({ ...about, to: String(values.to ?? "") || null });
    case "close":
      return closeAsStaff(about);
    case "video":
      return offerVideo(about);
  }
}
