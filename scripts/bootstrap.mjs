// First contact: `node scripts/bootstrap.mjs <script>` works with Node's own modules on any Node from 18. It installs what
// package-lock.json says when that has changed, then goes on in the Node that the project pins.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const nodeMajorMin = 18;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const marker = join(root, "node_modules", ".quittance-lock");
const pinnedNode = join(root, "node_modules", "node", "bin", "node");
const leash = join(root, "scripts", "processes", "leash.mjs");

process.chdir(root);
requireNode();
install();
hand(process.argv[2], process.argv.slice(3));

function requireNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < nodeMajorMin) {
    fail(`Node ${nodeMajorMin} or newer is needed to start; this is ${process.versions.node}.`);
  }
}

/** Runs `npm ci` when node_modules is absent, incomplete or made from another package-lock.json. */
function install() {
  const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  const isFresh = existsSync(marker) && readFileSync(marker, "utf8") === lock;
  if (isFresh && existsSync(pinnedNode)) return;
  say("· Installing packages (a minute or two the first time)");
  runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  // npm may have been told not to run install scripts; the pinned Node and the database's links come from these.
  if (!existsSync(pinnedNode)) runNpm(["rebuild", "--ignore-scripts=false"]);
  if (!existsSync(pinnedNode)) fail("npm did not install the pinned Node (package `node`).");
  writeFileSync(marker, lock);
}

function runNpm(args) {
  // Under `npm run` npm tells where it is itself; elsewhere it is found on the path.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const env = {
    ...process.env,
    // These packages would download what is never used here.
    PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
    PRISMA_ENGINES_CHECKSUM_IGNORE_MISSING: "1",
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
    NODE_ENV: "development",
  };
  const { status, error } = spawnSync(command, [...first, ...args], { env, stdio: "inherit" });
  if (status !== 0) fail(`npm ${args[0]} failed${error ? `: ${error.message}` : "."}`);
}

/** Continues in the pinned Node, passing on signals; the channel ends the child should we be killed. */
function hand(script, args) {
  const file = join(root, "scripts", `${script}.ts`);
  if (!script || !existsSync(file)) fail(`There is no script called "${script ?? ""}".`);
  const child = spawn(pinnedNode, ["--import", leash, "--import", "tsx", file, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => pass(signal));
  stopWithNpm(() => pass("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : code));
}

/**
 * npm killed by -9 cannot tell us: then our parent changes, and there is nobody left to work for. The scripts of
 * package.json start with `exec`, so that npm is our parent and not a shell that would swallow its signals.
 */
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || stop(), 1_000).unref();
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
