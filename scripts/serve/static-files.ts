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

function mountsOf(root: string, isDevelopment: boolean): Mount[] {
  const build = join(root, ".next");
  const own = join(build, "browser");
  const mounts = [
    { prefix: "/assets/", cut: 7, serve: files(join(own, "assets"), HASHED) },
    { prefix: "/sw.js", cut: 0, serve: files(own, { ...HASHED, immutable: false, maxAge: 0 }) },
    {
      prefix: "/icons/",
      cut: 0,
      serve: files(join(root, "public"), { etag: true, maxAge: HOUR_SECONDS }),
    },
  ];
  if (isDevelopment) return mounts;
  const chunks = files(join(build, "static"), HASHED);
  return [...mounts, { prefix: "/_next/static/", cut: 13, serve: chunks }];
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
