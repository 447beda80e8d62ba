import "server-only";
import { db } from "@/lib/adapters/db/client";

export const findCreditorBySlug = (slug: string) => db.creditor.findUnique({ where: { slug } });
