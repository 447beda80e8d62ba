import { expect, test } from "vitest";
import { scriptBodyBytes, transferredBytes } from "./page-reading";
import { readRequests } from "./read-requests";

const APP = "http://localhost:4000";

const audits = {
  "network-requests": {
    details: {
      items: [
        { url: `${APP}/pay`, transferSize: 9_000, resourceType: "Document", networkRequestTime: 1 },
        {
          url: `${APP}/a.js`,
          transferSize: 3_300,
          resourceType: "Script",
          networkRequestTime: 250,
        },
        { url: "http://other/s.js", transferSize: 50_000, resourceType: "Script" },
        { url: "data:image/svg+xml,x", transferSize: 0, resourceType: "Image" },
        { url: `${APP}/x`, transferSize: 100, resourceType: "SpeculationRules" },
      ],
      debugData: { networkStartTimeTs: 1_000_000 },
    },
  },
  metrics: { details: { items: [{ observedFirstContentfulPaintTs: 1_200_000 }, {}] } },
};

const headersOf = (url: string, encodedDataLength: number) => ({
  method: "Network.responseReceived",
  params: { response: { url, encodedDataLength } },
});

const requests = readRequests(audits, [
  headersOf(`${APP}/a.js`, 300),
  { method: "Network.dataReceived", params: {} },
]);

test("what a page carries in itself is no request, and a kind that is not shown apart is another", () => {
  expect(requests.map(({ kind }) => kind)).toEqual(["document", "script", "script", "other"]);
});

test("a script's body is what came without its headers", () => {
  expect(requests[1]?.bodyBytes).toBe(3_000);
});

test("only scripts of the page's own origin are its JavaScript, all bytes are its weight", () => {
  expect(scriptBodyBytes(requests, APP)).toBe(3_000);
  expect(transferredBytes(requests)).toBe(62_400);
  expect(transferredBytes(requests, "script")).toBe(53_300);
});

test("a script that is asked for after the first paint is told from one before", () => {
  expect(requests.map(({ afterFirstPaintMs }) => afterFirstPaintMs > 0)).toEqual([
    ...[false, true, false, false],
  ]);
});
