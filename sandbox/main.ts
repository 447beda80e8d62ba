// Entry of the sandbox process: starts it, says where the phone is, and stops cleanly.
import { type Configuration, readConfiguration } from "./configuration";
import { startSandbox } from "./start-sandbox";

async function run(configuration: Configuration): Promise<void> {
  const sandbox = await startSandbox(configuration);
  const stop = async () => {
    await sandbox.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // Last, because whoever reads it may stop us at once.
  process.stdout.write(`sandbox ready ${sandbox.url}/phone\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`sandbox: ${sentence}\n`);
  process.exit(1);
}

/** One clear sentence for what goes wrong at a start. */
function explain(error: unknown): string {
  if (error instanceof Error && "code" in error && "port" in error) {
    if (error.code === "EADDRINUSE") {
      return `port ${error.port} is already in use; stop what uses it, or choose another port.`;
    }
    if (error.code === "EACCES") return `port ${error.port} is not allowed for this user.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const read = readConfiguration(process.env);
if ("faults" in read) fail(`settings refused. ${read.faults.join("; ")}`);
else run(read.configuration).catch((error: unknown) => fail(explain(error)));
