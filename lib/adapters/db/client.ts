import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/adapters/env/env";
import { PrismaClient } from "./generated/client";

declare global {
  // Next loads a module once per bundle and again at each reload; connections are made once.
  var quittanceDb: PrismaClient | undefined;
}

function createClient(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: env.DATABASE_URL,
    max: 12,
    connectionTimeoutMillis: 10_000,
    application_name: "quittance",
  });
  // Minimal: an error's message must not quote what it was given; messages end up in logs.
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** The database for everything except the ledger's door. Only `store.ts` files use it. */
export const db: PrismaClient = globalThis.quittanceDb ?? createClient();
globalThis.quittanceDb = db;
