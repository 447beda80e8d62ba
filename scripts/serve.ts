import { join } from "node:path";
import next from "next";
import { admission } from "@/scripts/serve/admission";
import { pageFinish } from "@/scripts/serve/finish-page";
import { openOwnPages } from "@/scripts/serve/own-pages";
import { prepareRequest } from "@/scripts/serve/prepare-request";
import { reportFailure } from "@/scripts/serve/report-failure";
import { costHeaders, countCost, isDatabaseBusy } from "@/scripts/serve/request-cost";
import { tracedTo } from "@/scripts/serve/served-request";
import { showLetter } from "@/scripts/serve/show-letter";
import { staticFiles } from "@/scripts/serve/static-files";
import { createWebServer } from "@/scripts/serve/web-server";

/**
 * The web server: Next behind node:http (docs/decisions/0002, 0008), so that the caller's address comes
 * from the socket, pages leave without what only a script would read, and stopping lets requests in
 * flight finish. Run without the `react-server` condition: Next chooses conditions itself.
 */
const { env } = process;
const root = process.cwd();
const port = Number(env.PORT ?? 3000);
const isDevelopment = env.NODE_ENV === "development";
const originsOf = (...urls: (string | undefined)[]) => [
  ...new Set(urls.flatMap((url) => (url ? [new URL(url).origin] : []))),
];
const settings = {
  isHttps: env.APP_URL?.startsWith("https:") ?? false,
  isDevelopment,
  isBehindProxy: Number(env.TRUSTED_PROXY_HOPS ?? 0) > 0,
  stripeOrigins: originsOf(env.STRIPE_JS_URL, env.STRIPE_API_URL),
};

const app = next({ dev: isDevelopment, hostname: "localhost", port });
await app.prepare();
const handle = app.getRequestHandler();

const { listen, stop } = createWebServer({
  finish: pageFinish(join(root, ".next"), isDevelopment),
  // Nobody outside needs to know how long our database takes.
  lastHeaders: (env.DEPLOYMENT ?? "production") === "production" ? () => ({}) : costHeaders,
  isBusy: isDatabaseBusy,
  report: reportFailure,
  serveFile: staticFiles(root, isDevelopment),
  admission: admission(),
  answerMsMax: 20_000,
  handle: (request, response) => {
    prepareRequest(request, response, settings);
    const serve = () => {
      if (!showLetter(request, response)) void handle(request, response);
    };
    tracedTo(request, () => countCost(serve));
  },
});
openOwnPages(await listen(port));

async function stopAll(): Promise<void> {
  await stop();
  await app.close();
  process.exit(0);
}
process.once("SIGTERM", stopAll);
process.once("SIGINT", stopAll);
