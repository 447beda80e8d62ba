// Three kinds of tests: `unit` (also properties) beside the code, `tidy` (house rules), `integration` (real PostgreSQL).
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root.replace(/\/$/, "") };
const serverOnly = fileURLToPath(import.meta.resolve("server-only")).replace(
  "index.js",
  "empty.js",
);
const exclude = ["**/node_modules/**", ".next/**", ".data/**", "e2e/**"];

export default defineConfig({
  test: {
    // Vitest leaves one core free, for who waits for it; here nobody works beside it.
    maxWorkers: "100%",
    projects: [
      {
        // Outside Next `server-only` throws; for tests of single files its empty twin does.
        resolve: { alias: { ...alias, "server-only": serverOnly } },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.integration.test.ts", "scripts/tidy/**"],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: { name: "tidy", include: ["scripts/tidy/*.test.ts"], exclude },
      },
      {
        resolve: { alias },
        ssr: {
          resolve: {
            conditions: ["react-server", "module", "node"],
            externalConditions: ["react-server", "node"],
          },
        },
        test: {
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude,
          execArgv: ["--conditions=react-server"],
          globalSetup: ["scripts/testing/global-setup.ts"],
          setupFiles: ["scripts/testing/integration-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
