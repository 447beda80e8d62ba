import "server-only";
import { z } from "zod";
import { openClaims, type SignedType } from "@/lib/adapters/crypto/receipt-signature";
import { type ReceiptContent, receiptContentSchema } from "@/lib/domain/receipt/content";
import {
  type DischargeContent,
  dischargeContentSchema,
} from "@/lib/domain/receipt/discharge-content";

/** Whether the signature came with a file, whose digest it is over as well, or with a code alone. */
type Carrier = { via: "code" } | { via: "file"; sha256: string };

export type OpenedReceipt = Carrier & { of: "receipt"; content: ReceiptContent };
export type OpenedDischarge = Carrier & { of: "discharge"; content: DischargeContent };

/** A signed content of ours, by the paper that it is of. */
export type Opened = OpenedReceipt | OpenedDischarge;

type Types = { code: SignedType; file: SignedType };

const RECEIPT: Types = { code: "quittance-receipt+jws", file: "quittance-file+jws" };
const DISCHARGE: Types = { code: "quittance-discharge+jws", file: "quittance-discharge-file+jws" };

const digestSchema = z.object({ sha256: z.string() });

async function openAs<Content>(
  text: string,
  types: Types,
  schema: z.ZodType<Content>,
): Promise<(Carrier & { content: Content }) | null> {
  const code = schema.safeParse(await openClaims(types.code, text));
  if (code.success) return { via: "code", content: code.data };
  const digest = digestSchema.loose().safeParse(await openClaims(types.file, text));
  if (!digest.success) return null;
  const { sha256, ...rest } = digest.data;
  const file = schema.safeParse(rest);
  return file.success ? { via: "file", sha256, content: file.data } : null;
}

/** What a signed text of ours says; null where it is not one. */
export async function openSigned(text: string): Promise<Opened | null> {
  const receipt = await openAs(text, RECEIPT, receiptContentSchema);
  if (receipt) return { of: "receipt", ...receipt };
  const discharge = await openAs(text, DISCHARGE, dischargeContentSchema);
  return discharge && { of: "discharge", ...discharge };
}
