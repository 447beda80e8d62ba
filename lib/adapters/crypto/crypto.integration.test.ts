import { createPublicKey, createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { jwtDecrypt } from "jose";
import { describe, expect, test } from "vitest";
import type { KeyRing, NamedKey } from "@/lib/adapters/env/keys";
import { openImpersonation, sealImpersonation } from "./impersonation-token";
import { createLinkToken, hashLinkToken, isGenuineLinkToken } from "./link-token";
import { lookupHash } from "./lookup";
import { randomCode } from "./random-code";
import { createDataKey, openJson, rewrapDataKey, sealJson, unwrapDataKey } from "./seal";
import { openSecret, sealSecret } from "./seal-secret";
import { isSealSigned, namedSealKeys, signSeal } from "./seal-signature";
import { openSessionCookie, sealSessionCookie } from "./session-cookie";

const key = (id: string): NamedKey => ({ id, secret: createSecretKey(randomBytes(32)) });
const older = key("k1");
const newer = key("k2");
const before: KeyRing = [older];
const rotated: KeyRing = [newer, older];
const after: KeyRing = [newer];

const flipped = (bytes: Uint8Array) => bytes.map((byte, at) => (at === 30 ? byte ^ 1 : byte));

describe("a person's data", () => {
  test("opens again under their own key only, and not when a bit has changed", () => {
    const { key: own } = createDataKey();
    const sealed = sealJson(own, { givenName: "Zoé" });
    expect(openJson(own, sealed)).toEqual({ givenName: "Zoé" });
    expect(Buffer.from(sealed).toString("utf8")).not.toContain("Zo");
    expect(() => openJson(createDataKey().key, sealed)).toThrow();
    expect(() => openJson(own, flipped(sealed))).toThrow();
  });

  test("the same value never looks the same twice", () => {
    const { key: own } = createDataKey();
    expect(sealJson(own, "x")).not.toEqual(sealJson(own, "x"));
  });

  test("survives the rotation of the master key, rewrapped or not yet", () => {
    const made = createDataKey(before);
    expect(unwrapDataKey(made.wrapped, made.masterKeyId, rotated)).toEqual(made.key);
    const moved = rewrapDataKey(made.wrapped, made.masterKeyId, rotated);
    expect(moved.masterKeyId).toBe("k2");
    expect(unwrapDataKey(moved.wrapped, moved.masterKeyId, after)).toEqual(made.key);
    expect(() => unwrapDataKey(made.wrapped, made.masterKeyId, after)).toThrow("k1");
  });

  test("a creditor's secret survives the rotation too", () => {
    const sealed = sealSecret("sk_live_1", before);
    expect(openSecret(sealed, rotated)).toBe("sk_live_1");
    expect(() => openSecret(sealed, after)).toThrow("not configured");
  });
});

describe("a link's token", () => {
  test("is believed under the current and the previous key, not under a retired one", () => {
    const token = createLinkToken(before);
    expect(token).toMatch(/^[0-9A-Za-z]{22}$/);
    expect(isGenuineLinkToken(token, before)).toBe(true);
    expect(isGenuineLinkToken(token, rotated)).toBe(true);
    expect(isGenuineLinkToken(token, after)).toBe(false);
  });

  test("is refused when one character differs", () => {
    const token = createLinkToken(before);
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "a" ? "b" : "a";
      const mistyped = token.slice(0, at) + other + token.slice(at + 1);
      expect(isGenuineLinkToken(mistyped, before)).toBe(false);
    }
    for (const shape of ["", "x", `${token}a`, token.slice(1), `${token.slice(0, 21)}é`]) {
      expect(isGenuineLinkToken(shape, before)).toBe(false);
    }
  });

  test("is stored as a SHA-256 only", () => {
    expect(hashLinkToken("abc")).toHaveLength(32);
  });
});

describe("the session's cookie", () => {
  const claims = { sessionId: "s", secret: "x", locale: "fr" };

  test("gives back what it was given, also after a rotation", async () => {
    const value = await sealSessionCookie(claims, before);
    expect(await openSessionCookie(value, rotated)).toMatchObject(claims);
  });

  test("is worth nothing when forged, changed or sealed by a retired key", async () => {
    const value = await sealSessionCookie(claims, before);
    const [header, ...rest] = value.split(".");
    const plain = Buffer.from(JSON.stringify({ alg: "none", kid: "k1" })).toString("base64url");
    for (const forged of ["", "a.b.c", [plain, ...rest].join("."), `${header}.${rest[0]}...`]) {
      expect(await openSessionCookie(forged, before)).toBeNull();
    }
    expect(await openSessionCookie(value, after)).toBeNull();
  });
});

test("a seal of the books stays believed after a rotation, by the key that it names alone", () => {
  const [first, second] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
  const [oldKey, newKey] = [first, second].map(({ privateKey }) => createPublicKey(privateKey));
  if (!oldKey || !newKey) throw new Error("two keys");
  const hash = randomBytes(32);
  const [keyId = ""] = namedSealKeys([oldKey]).keys();
  const seal = { keyId, hash, signature: signSeal(hash, first.privateKey) };
  expect(isSealSigned(seal, namedSealKeys([newKey, oldKey]))).toBe(true);
  expect(isSealSigned(seal, namedSealKeys([newKey]))).toBe(false);
  expect(isSealSigned({ ...seal, hash: randomBytes(32) }, namedSealKeys([oldKey]))).toBe(false);
});

test("look-up hashes are the same for the same value, and differ between purposes", () => {
  expect(lookupHash("phone", "+33612345678")).toEqual(lookupHash("phone", "+33612345678"));
  expect(lookupHash("phone", "123456")).not.toEqual(lookupHash("code", "123456"));
});

test("a one-time code has all its digits", () => {
  expect(randomCode(6)).toMatch(/^\d{6}$/);
});

describe("the token of who sees somebody's pages as they do", () => {
  const claims = {
    debtorId: "6f1c1a0e-98d2-4b7e-a1e7-1f6f2f0f7a01",
    staffId: "6f1c1a0e-98d2-4b7e-a1e7-1f6f2f0f7a02",
    impersonationId: "6f1c1a0e-98d2-4b7e-a1e7-1f6f2f0f7a03",
  };
  const now = new Date("2026-11-28T10:00:00Z");
  const endsAt = new Date("2026-11-28T10:15:00Z");
  const seal = () => sealImpersonation(claims, { now, endsAt }, before);

  test("names who sees (act, RFC 8693) and whose pages (sub), and is over at its time", async () => {
    const token = await seal();
    expect(await openImpersonation(token, now, rotated)).toEqual(claims);
    expect(await openImpersonation(token, new Date("2026-11-28T10:14:59Z"), before)).toEqual(
      claims,
    );
    expect(await openImpersonation(token, endsAt, before)).toBeNull();
    const [key] = before;
    const { payload, protectedHeader } = await jwtDecrypt(token, key.secret, { currentDate: now });
    expect(protectedHeader.typ).toBe("impersonation+jwt");
    expect(payload).toMatchObject({
      ...{ sub: claims.debtorId, act: { sub: claims.staffId }, sid: claims.impersonationId },
      ...{ iss: "quittance", iat: now.getTime() / 1000, exp: endsAt.getTime() / 1000 },
    });
  });

  test("is no session's cookie, nor the other way round, and nothing when forged or of a retired key", async () => {
    const token = await seal();
    expect(await openSessionCookie(token, before)).toBeNull();
    const cookie = await sealSessionCookie({ sessionId: "s", secret: "x", locale: "fr" }, before);
    for (const forged of ["", "a.b.c", cookie, `${token.slice(0, -4)}AAAA`]) {
      expect(await openImpersonation(forged, now, before)).toBeNull();
    }
    expect(await openImpersonation(token, now, after)).toBeNull();
  });
});
