/** The app's port from the environment (default 3000); the two after it are the sandbox's. Throws on nonsense. */
export function parsePort(text: string | undefined): number {
  if (!text) return 3000;
  const port = /^\d+$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (port < 1 || port > 65_533) {
    throw new Error(`PORT must be a number from 1 to 65533, not "${text}".`);
  }
  return port;
}
