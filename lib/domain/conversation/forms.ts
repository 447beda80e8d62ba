// What is written into a conversation, on either side. Codes are message keys.
import { z } from "zod";
import { writtenText } from "@/lib/domain/written-text";

export const TEXT_LENGTH_MAX = 2000;

const text = z
  .string({ error: "text_missing" })
  .transform(writtenText)
  .pipe(z.string().max(TEXT_LENGTH_MAX, { error: "text_too_long" }));

const needed = text.pipe(z.string().min(1, { error: "text_missing" }));

/** Made with the page: the same key is the same message, however often it is posted. */
const key = z.uuid({ error: "form_incomplete" });

/** By the person. Blank where a file says it all. */
export const writtenSchema = z.object({ text: text.prefault(""), key });

/** By the creditor's people. */
export const answerSchema = z.object({ text: needed, key });
