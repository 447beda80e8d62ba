import { describe, expect, it } from "vitest";
import { readLimited } from "./read-limited";

/** A body that never says how long it is, in pieces of ten bytes; `taken` counts those asked for. */
function endless() {
  const taken = { pieces: 0 };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken.pieces += 1;
      controller.enqueue(new Uint8Array(10).fill(65));
    },
  });
  const init = Object.assign({ method: "POST", body }, { duplex: "half" });
  return { taken, request: new Request("http://x.test", init) };
}

const post = (body: string) => new Request("http://x.test", { method: "POST", body });

describe("the body of a webhook", () => {
  it("is given byte for byte up to the limit", async () => {
    expect(await readLimited(post("é€\u{1f600}"), 9)).toBe("é€\u{1f600}");
  });

  it("is refused past the limit", async () => {
    expect(await readLimited(post("é€\u{1f600}"), 8)).toBeNull();
  });

  it("without a length is not read further than the limit", async () => {
    const { request, taken } = endless();
    expect(await readLimited(request, 95)).toBeNull();
    expect(taken.pieces).toBeLessThan(15);
  });

  it("that is empty is an empty text", async () => {
    expect(await readLimited(new Request("http://x.test", { method: "POST" }), 10)).toBe("");
  });
});
