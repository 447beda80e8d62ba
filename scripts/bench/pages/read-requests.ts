// The page's requests from Lighthouse's own list, with the size of bodies and the distance to the first paint added.
import { z } from "zod";
import type { PageRequest, ResourceKind } from "./page-reading";

const requestsSchema = z.object({
  items: z.array(
    z.object({
      url: z.string(),
      transferSize: z.number(),
      resourceType: z.string().optional(),
      networkRequestTime: z.number().optional(),
    }),
  ),
  debugData: z.object({ networkStartTimeTs: z.number() }),
});

const metricsSchema = z.object({
  items: z.tuple([z.object({ observedFirstContentfulPaintTs: z.number() })], z.unknown()),
});

const responseSchema = z.object({
  response: z.object({ url: z.string(), encodedDataLength: z.number() }),
});

type Audits = Readonly<Record<string, { readonly details?: unknown }>>;
type ProtocolMessage = { readonly method: string; readonly params?: unknown };

const KINDS: Readonly<Record<string, ResourceKind>> = {
  Document: "document",
  Script: "script",
  Stylesheet: "stylesheet",
  Image: "image",
  Font: "font",
};

/** Everything that went over the wire, in order; what a page carries in itself (`data:`) did not. */
export function readRequests(audits: Audits, messages: readonly ProtocolMessage[]): PageRequest[] {
  const { items, debugData } = requestsSchema.parse(audits["network-requests"]?.details);
  const [{ observedFirstContentfulPaintTs }] = metricsSchema.parse(audits.metrics?.details).items;
  const firstPaintMs = (observedFirstContentfulPaintTs - debugData.networkStartTimeTs) / 1_000;
  const headerBytes = headerBytesByUrl(messages);
  return items
    .filter(({ url }) => /^https?:/.test(url))
    .map(({ url, transferSize, resourceType = "", networkRequestTime = 0 }) => ({
      url,
      kind: KINDS[resourceType] ?? "other",
      transferredBytes: transferSize,
      bodyBytes: transferSize - (headerBytes.get(url) ?? 0),
      afterFirstPaintMs: networkRequestTime - firstPaintMs,
    }));
}

/** When the headers have arrived the browser says how many bytes they were. */
function headerBytesByUrl(messages: readonly ProtocolMessage[]): Map<string, number> {
  const received = messages.filter(({ method }) => method === "Network.responseReceived");
  return new Map(
    received.map(({ params }) => {
      const { url, encodedDataLength } = responseSchema.parse(params).response;
      return [url, encodedDataLength];
    }),
  );
}
