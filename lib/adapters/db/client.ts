import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { pool } from "./pool";
import { statementName } from "./statement-name";

declare global {
  // Next loads a module once per bundle and again at each reload; the client is made once.
  var quittanceDb: PrismaClient | undefined;
}

function createClient(): PrismaClient {
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) });
  // Minimal: an error's message must not quote what it was given; messages end up in logs.
  return new PrismaClient({ adapter, errorFormat: "minimal" });
}

/** The database for everything that is not read or written by a statement of our own. Only `store.ts` files use it. */
export const db: PrismaClient = globalThis.quittanceDb ?? createClient();
globalThis.quittanceDb = db;
