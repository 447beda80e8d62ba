import lighthouse, { type Flags, type Result, type RunnerResult } from "lighthouse";
import type { PageReading } from "./page-reading";
import { readAuditFaults } from "./read-audit-faults";
import { readRequests } from "./read-requests";

const CATEGORIES = ["performance", "accessibility", "best-practices"];

/** One visit by Lighthouse, mobile preset with simulated throttling; `headers` go with every request. */
export async function runLighthouse(
  url: string,
  debuggingPort: number,
  headers: Readonly<Record<string, string>>,
): Promise<PageReading> {
  const flags: Flags = {
    port: debuggingPort,
    logLevel: "silent",
    output: "json",
    onlyCategories: CATEGORIES,
    formFactor: "mobile",
    throttlingMethod: "simulate",
    extraHeaders: { ...headers },
    // The page that says "not found" is a page of ours like others.
    ignoreStatusCode: true,
    disableFullPageScreenshot: true,
  };
  const result = await lighthouse(url, flags);
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  return readResult(result);
}

function readResult({ lhr, artifacts }: RunnerResult): PageReading {
  if (lhr.runtimeError) {
    throw new Error(`${lhr.requestedUrl}: ${lhr.runtimeError.code} ${lhr.runtimeError.message}`);
  }
  return {
    fcpMs: metric(lhr, "first-contentful-paint"),
    lcpMs: metric(lhr, "largest-contentful-paint"),
    tbtMs: metric(lhr, "total-blocking-time"),
    cls: metric(lhr, "cumulative-layout-shift"),
    performance: score(lhr, "performance"),
    accessibility: score(lhr, "accessibility"),
    bestPractices: score(lhr, "best-practices"),
    requests: readRequests(lhr.audits, artifacts.DevtoolsLog),
    faults: readAuditFaults(lhr),
  };
}

function metric(lhr: Result, audit: string): number {
  const value = lhr.audits[audit]?.numericValue;
  if (value === undefined) throw new Error(`${lhr.requestedUrl}: no ${audit}`);
  return value;
}

function score(lhr: Result, category: string): number {
  const value = lhr.categories[category]?.score;
  if (value === null || value === undefined) throw new Error(`${lhr.requestedUrl}: no ${category}`);
  return Math.round(value * 100);
}
