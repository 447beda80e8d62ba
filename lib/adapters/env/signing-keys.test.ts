import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { retiredKeys, signingKeys } from "./signing-keys";

const pair = () => generateKeyPairSync("ed25519");
const encoded = (pem: string | Buffer) => Buffer.from(pem).toString("base64");
const secret = ({ privateKey }: ReturnType<typeof pair>) =>
  encoded(privateKey.export({ type: "pkcs8", format: "pem" }));
const open = ({ publicKey }: ReturnType<typeof pair>) =>
  encoded(publicKey.export({ type: "spki", format: "pem" }));

describe("keys that sign", () => {
  it("are read in their order", () => {
    const [one, other] = [pair(), pair()];
    const keys = signingKeys.parse(`${secret(one)}, ${secret(other)}`);
    expect(keys.map((key) => key.equals(one.privateKey))).toEqual([true, false]);
  });

  it("are refused when one of them is none, or of another kind", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const other = encoded(rsa.export({ type: "pkcs8", format: "pem" }));
    for (const text of ["", "x", `${secret(pair())},`, `${secret(pair())},x`, other]) {
      expect(signingKeys.safeParse(text).success).toBe(false);
    }
  });
});

describe("keys that are retired", () => {
  it("are public, and there may be none", () => {
    expect(retiredKeys.parse(undefined)).toEqual([]);
    expect(retiredKeys.parse(open(pair()))).toHaveLength(1);
    expect(retiredKeys.safeParse(secret(pair())).success).toBe(false);
  });
});
