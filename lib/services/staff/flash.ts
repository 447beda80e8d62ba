import "server-only";
import { z } from "zod";
import { openSecret, sealSecret } from "@/lib/adapters/crypto/seal-secret";
import type { StaffMember } from "./current-staff";
import { updateFlash } from "./session-store";

const text = z.union([z.string(), z.array(z.string())]);
const flashSchema = z.object({
  /** The form that it belongs to; each page takes its own. */
  form: z.string(),
  /** Fields as they were typed, where the form was refused. */
  values: z.record(z.string(), text).default({}),
  /** Error codes by field; "" stands for the form as a whole. */
  errors: z.record(z.string(), z.string()).default({}),
  /** Code of what was done. */
  done: z.string().nullable().default(null),
  /** What is shown this once and not kept: recovery codes. */
  shown: z.array(z.string()).default([]),
});

/** What a page shows once after a form was posted: a refused form again, or that something was done. */
export type Flash = z.output<typeof flashSchema>;

/** Keeps it in the colleague's session until the next page; sealed, for notes about people are typed in forms. */
export async function keepFlash(
  { sessionId }: Pick<StaffMember, "sessionId">,
  flash: z.input<typeof flashSchema>,
): Promise<void> {
  await updateFlash(sessionId, sealSecret(JSON.stringify(flash)));
}

const NOTHING = flashSchema.parse({ form: "" });

/** What was kept for one of these forms; nothing where there is none. It stays for the next look. */
export function peekFlash(
  { flashSealed }: Pick<StaffMember, "flashSealed">,
  ...forms: readonly string[]
): Flash {
  if (!flashSealed) return NOTHING;
  const flash = flashSchema.parse(JSON.parse(openSecret(flashSealed)));
  return forms.includes(flash.form) ? flash : NOTHING;
}

/** The same, once. */
export async function takeFlash(
  member: Pick<StaffMember, "sessionId" | "flashSealed">,
  ...forms: readonly string[]
): Promise<Flash> {
  const flash = peekFlash(member, ...forms);
  if (flash !== NOTHING) await updateFlash(member.sessionId, null);
  return flash;
}
