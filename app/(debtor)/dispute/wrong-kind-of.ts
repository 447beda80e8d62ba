import { WRONG_KINDS, type WrongKind } from "@/lib/domain/support/case";

/** The kind behind a path's segment ("already-paid") or a form's value; undefined where there is none. */
export const wrongKindOf = (segment: string): WrongKind | undefined =>
  WRONG_KINDS.find((kind) => kind === segment.replaceAll("-", "_"));
