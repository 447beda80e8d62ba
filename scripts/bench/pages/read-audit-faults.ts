// The audits that were not passed, in few words each.
import type { Result } from "lighthouse";
import { z } from "zod";
import type { AuditFault } from "./page-reading";

const DETAIL_LENGTH_MAX = 160;

const itemSchema = z.object({
  node: z.object({ snippet: z.string() }).optional(),
  url: z.string().optional(),
  issueType: z.string().optional(),
  description: z.unknown().optional(),
  label: z.unknown().optional(),
});

/** Audits with a score below 1, those that count in a category's score and mere hints. */
export function readAuditFaults({ audits, categories }: Result): AuditFault[] {
  const scored = new Set(
    Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => (weight > 0 ? [id] : [])),
    ),
  );
  return Object.values(audits).flatMap(({ id, title, score, details, displayValue = "" }) =>
    score === null || score >= 1
      ? []
      : [
          {
            audit: id,
            title,
            detail: firstDetail(details) || displayValue,
            isScored: scored.has(id),
          },
        ],
  );
}

function firstDetail(details: unknown): string {
  const items = z.object({ items: z.array(z.unknown()) }).safeParse(details).data?.items ?? [];
  const { data } = itemSchema.safeParse(items[0]);
  const words = [data?.node?.snippet, data?.issueType, data?.description, data?.label, data?.url];
  const first = words.find((word) => typeof word === "string" && word !== "");
  return typeof first === "string" ? first.slice(0, DETAIL_LENGTH_MAX) : "";
}
