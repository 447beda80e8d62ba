// The journeys in a real browser, at the size of a small phone, against the whole stack.
import { defineConfig } from "@playwright/test";
import { browserFlags, chooseBrowser } from "./e2e/fixtures/browser";

const browser = await chooseBrowser();

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/fixtures/start-stack.ts",
  // Two cores run app, worker, sandbox and database already.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Caps for what hangs, not for what is slow: the longest walks take a minute where cores are shared.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  outputDir: "test-results",
  metadata: { isBundledBrowser: browser.isBundled },
  projects: [
    { name: "journeys", testIgnore: "**/*.clock.spec.ts" },
    // These move the clock of the whole stack: last, and one after the other.
    {
      name: "clock",
      testMatch: "**/*.clock.spec.ts",
      dependencies: ["journeys"],
      fullyParallel: false,
      workers: 1,
    },
  ],
  use: {
    baseURL: process.env.APP_URL,
    viewport: { width: 360, height: 640 },
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browserFlags],
      env: { ...process.env, ...browser.environment },
    },
  },
});
