import { defineConfig } from "prisma/config";

// The URL is only needed by commands that talk to a database; `generate` and `validate` do not.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
