import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { IdentityLocked } from "@/app/(debtor)/identity/identity-locked";
import { LinkUnusable } from "@/app/(debtor)/link-unusable/link-unusable";
import { LETTER_MARKS } from "@/lib/domain/link/letter";
import { getCreditor } from "@/lib/services/creditor/get-creditor";
import { isOwnRequest } from "@/lib/services/security/own-request";
import { LinkLetter } from "./link-letter";

type Props = { params: Promise<{ kind: string; creditor: string }> };

/**
 * What a link shows, with marks where each person's words will stand: made for all links of a creditor in
 * a language at once (scripts/serve/show-letter.ts). For nobody else there is such a page.
 */
export default async function LetterPage({ params }: Props) {
  if (!isOwnRequest(await headers())) notFound();
  const { kind, creditor: slug } = await params;
  if (kind === "unusable") return <LinkUnusable token={LETTER_MARKS.token} />;
  const creditor = await getCreditor(slug);
  if (!creditor) notFound();
  if (kind === "locked") return <IdentityLocked creditor={creditor} />;
  return <LinkLetter creditor={creditor} hasContract={kind === "live-with-contract"} />;
}
