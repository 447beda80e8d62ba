import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileDigest, splitSignature, withSignature } from "./file-signature";

const file = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n\nstartxref\n12\n%%EOF");
const signed = withSignature(file, "a.b.c");

describe("a file's signature", () => {
  it("is found again, with the digest of the file as it was signed", () => {
    expect(splitSignature(signed)).toEqual({ signature: "a.b.c", digest: fileDigest(file) });
  });

  it("leaves the end of the file where readers look for it", () => {
    expect(Buffer.from(signed).toString()).toMatch(
      /\n%quittance-signature a\.b\.c\nstartxref\n12\n%%EOF$/,
    );
  });

  it("is not that of a file in which any byte is another, is missing or was added", () => {
    const genuine = JSON.stringify(splitSignature(signed));
    fc.assert(
      fc.property(
        fc.nat({ max: signed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const altered = signed.map((byte, index) => (index === at ? (byte + by) % 256 : byte));
          const cut = Buffer.concat([signed.subarray(0, at), signed.subarray(at + 1)]);
          const grown = Buffer.concat([signed.subarray(0, at), Buffer.of(by), signed.subarray(at)]);
          for (const other of [altered, cut, grown]) {
            if (Buffer.from(other).equals(signed)) continue;
            expect(JSON.stringify(splitSignature(other))).not.toBe(genuine);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is none where there is none, or where a later version was put behind it", () => {
    expect(splitSignature(file)).toBeNull();
    expect(splitSignature(new Uint8Array())).toBeNull();
    const later = Buffer.concat([
      signed,
      Buffer.from("\n2 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF"),
    ]);
    expect(splitSignature(later)?.digest).not.toBe(fileDigest(file));
  });
});
