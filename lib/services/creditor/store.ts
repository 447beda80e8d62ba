import "server-only";
import { db } from "@/lib/adapters/db/client";

export const findCreditorBySlug = (slug: string) => db.creditor.findUnique({ where: { slug } });

/** A creditor's row as it is stored, sealed keys included: for services only. */
export type CreditorRecord = NonNullable<Awaited<ReturnType<typeof findCreditorBySlug>>>;
