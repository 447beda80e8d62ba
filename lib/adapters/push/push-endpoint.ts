import "server-only";
import { env } from "@/lib/adapters/env/env";

/** Where the great browsers' push services live (Chrome and Edge on Android, Firefox, Safari, Edge on Windows). */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[\w-]+\.push\.apple\.com$/,
  /^[\w-]+\.notify\.windows\.com$/,
];

/**
 * Whether an address is one of a push service. A browser names it, and we post to it: any other address would let
 * somebody have us call into our own network.
 */
export function isPushEndpoint(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  if (!url || url.username || url.password) return false;
  if (env.PUSH_SERVICE_ORIGINS.includes(url.origin)) return true;
  return (
    url.protocol === "https:" && !url.port && SERVICES.some((service) => service.test(url.hostname))
  );
}
