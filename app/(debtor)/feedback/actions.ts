"use server";

import { redirect } from "next/navigation";
import { answerSchema, QUESTIONS, questionAfter } from "@/lib/domain/feedback/answers";
import { currentTime } from "@/lib/services/clock/current-time";
import { giveFeedback } from "@/lib/services/feedback/give-feedback";
import { requireDebtor } from "@/lib/services/session/require-debtor";

/** One tap is one answer; an empty comment is none, and goes on all the same. */
export async function answerQuestion(form: FormData): Promise<void> {
  const debtor = await requireDebtor();
  const asked = QUESTIONS.find((question) => question === form.get("question")) ?? "done";
  const answer = answerSchema.safeParse(Object.fromEntries(form));
  if (answer.success) await giveFeedback({ debtor, answer: answer.data, now: currentTime() });
  redirect(`/feedback?question=${questionAfter(asked)}`);
}
