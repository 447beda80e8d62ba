// What the web process spends its time on, told by the file a frame comes from. The first that fits counts.

const KINDS: readonly (readonly [kind: string, source: RegExp])[] = [
  ["garbage collection", /^\(garbage collector\)$/],
  ["waiting", /^\(idle\)$/],
  ["driver of PostgreSQL (pg)", /node_modules\/(pg|pg-[a-z]+|postgres-[a-z]+)\//],
  ["Prisma", /@prisma\/|adapters\/db\/generated|query_compiler/],
  ["rate limits", /rate-limiter-flexible/],
  ["Stripe's client", /node_modules\/stripe\//],
  ["schemas (zod)", /node_modules\/zod\//],
  [
    "messages (next-intl)",
    /next-intl|use-intl|icu-minify|intl-messageformat|@formatjs|%40formatjs/,
  ],
  ["encryption and hashes", /adapters\/crypto\/|node:internal\/crypto|node_modules\/jose\/|panva/],
  ["compression", /compiled\/compression|node:zlib/],
  [
    "Next: request and response objects",
    /server\/web\/|node:internal\/deps\/undici|nextjs_middleware|middleware/,
  ],
  [
    "React: server components to flight data",
    /\(react-server\)\/|react-server-dom-turbopack-server/,
  ],
  ["React: flight data back to elements", /react-server-dom-turbopack-client|use-flight-response/],
  ["React: elements to HTML", /react-dom-server|compiled\/react-dom|compiled\/react\//],
  [
    "Next's client components on the server",
    /next\/(dist\/)?(esm\/|src\/)?client\/|\/esm\/client\//,
  ],
  ["our pages and components", /\/(app|components)\/[^ ]*\.tsx?$/],
  ["our services and adapters", /(^|\/)lib\/(services|adapters|domain)\//],
  ["our web server", /\/scripts\/serve/],
  ["Next: rendering and streams", /^next-runtime|stream-utils|app-render/],
  ["Next: routing and request handling", /node_modules\/next\//],
];

const NODE: readonly (readonly [kind: string, source: RegExp])[] = [
  [
    "Node: HTTP and streams",
    /^node:(_?http|net|events|buffer|stream|internal\/(stream|http|buffer|webstreams))/,
  ],
  ["Node: timers and promises", /^node:/],
  ["Node itself", /^\(/],
];

/** The kind of work in this source; null where it could be anybody's (Node's own modules, native code). */
export function kindOf(source: string): string | null {
  return KINDS.find(([, pattern]) => pattern.test(source))?.[0] ?? null;
}

/** The kind for work that nobody of ours has called. */
export function nodeKindOf(source: string): string {
  return NODE.find(([, pattern]) => pattern.test(source))?.[0] ?? "the rest";
}
