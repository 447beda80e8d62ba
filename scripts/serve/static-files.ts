import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import sirv, { type Options, type RequestHandler } from "sirv";

const YEAR_SECONDS = 31_536_000;
const HOUR_SECONDS = 3_600;

/** Their names change with their content. */
const HASHED: Options = { brotli: true, gzip: true, immutable: true, maxAge: YEAR_SECONDS };

/** A folder of files: which addresses are its own, and how much of these is not part of a file's name. */
type Mount = { prefix: string; cut: number; serve: RequestHandler };

/** Files at their whole address. */
const at = (prefix: string, serve: RequestHandler): Mount => ({ prefix, cut: 0, serve });
/** Files whose names begin after the prefix, which ends in a slash. */
const below = (prefix: string, serve: RequestHandler): Mount => {
  return { prefix, cut: prefix.length - 1, serve };
};

function mountsOf(root: string, isDevelopment: boolean): Mount[] {
  const build = join(root, ".next");
  const own = join(build, "browser");
  const mounts = [
    below("/assets/", files(join(own, "assets"), HASHED)),
    at("/sw.js", files(own, { ...HASHED, immutable: false, maxAge: 0 })),
    at("/push.js", files(own, { ...HASHED, immutable: false, maxAge: 0 })),
    at("/icons/", files(join(root, "public"), { etag: true, maxAge: HOUR_SECONDS })),
    // Asked for by iOS where a page names no icon; those that can be installed name the creditor's.
    at("/apple-touch-icon.png", files(join(root, "public"), { etag: true, maxAge: HOUR_SECONDS })),
  ];
  if (isDevelopment) return mounts;
  return [...mounts, below("/_next/static/", files(join(build, "static"), HASHED))];
}

function files(folder: string, options: Options): RequestHandler {
  return sirv(folder, {
    ...options,
    extensions: [],
    setHeaders: (response, pathname) => {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
      // The only JSON among them; browsers take speculation rules by no other type.
      if (pathname.endsWith(".json")) {
        response.setHeader("Content-Type", "application/speculationrules+json");
      }
    },
  });
}

/**
 * Serves the build's files, compressed when they were made, and says whether the request was for one. What
 * is not there is 404 and never asked of Next; in development Next serves its own.
 */
export function staticFiles(root: string, isDevelopment: boolean) {
  const mounts = mountsOf(root, isDevelopment);
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const { method, url = "" } = request;
    if (method !== "GET" && method !== "HEAD") return false;
    const mount = mounts.find(({ prefix }) => url.startsWith(prefix));
    if (!mount) return false;
    request.url = url.slice(mount.cut);
    // Small files are sent whole; a range that makes no sense would throw.
    delete request.headers.range;
    // A file stays open when its reader leaves: piping only lets go of the response.
    response.once("pipe", (source: Readable) => response.once("close", () => source.destroy()));
    mount.serve(request, response);
    return true;
  };
}
