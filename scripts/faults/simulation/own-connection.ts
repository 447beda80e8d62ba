import pg from "pg";
import { env } from "@/lib/adapters/env/env";

/** The world's own line to the database: it is never cut, so that what it asks again and again is planned once. */
export const own = new pg.Pool({ connectionString: env.DATABASE_URL, max: 1 });
