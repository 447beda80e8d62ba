import type { ChangeKind } from "@/lib/domain/plan/change/wish";
import { WISH_FIELDS } from "@/lib/services/change/read-change-wish";
import type { FormValues } from "@/lib/services/session/draft";

/** The fields of a change's form, as they stand in its address and are posted with the yes to it. */
export const wishEntries = (kind: ChangeKind, values: FormValues): [string, string][] =>
  WISH_FIELDS[kind].map((name) => [name, String(values[name] ?? "")]);

/** The address of a change's preview, or why it was not made. */
export function changePath(kind: ChangeKind, values: FormValues, refused?: string): string {
  const query = [...wishEntries(kind, values), ...(refused ? [["refused", refused]] : [])];
  return `/my-plan/change/${kind}?${new URLSearchParams(query)}`;
}
