import { spawnSync } from "node:child_process";
import { cpus, platform, release, totalmem } from "node:os";
import { chooseBrowser } from "@/e2e/fixtures/browser";

/** What the figures depend on, in words. */
export type MachineFacts = Readonly<
  Record<"processor" | "memory" | "system" | "node" | "browser", string>
>;

export async function machineFacts(): Promise<MachineFacts> {
  const cores = cpus();
  return {
    processor: `${cores.length} cores, ${cores[0]?.model.trim() || "model unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release()}`,
    node: process.version,
    browser: await browserVersion(),
  };
}

async function browserVersion(): Promise<string> {
  const chosen = await chooseBrowser().catch(() => null);
  if (!chosen) return "none";
  const env = { ...process.env, ...chosen.environment };
  const { stdout } = spawnSync(chosen.executablePath, ["--version", "--no-sandbox"], { env });
  return `${stdout}`.trim();
}
