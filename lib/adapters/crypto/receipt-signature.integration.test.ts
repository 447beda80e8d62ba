import { createPublicKey, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { createLocalJWKSet, jwtVerify } from "jose";
import { expect, test } from "vitest";
import { openClaims, type ReceiptKeys, receiptKeySet, signClaims } from "./receipt-signature";

const older = generateKeyPairSync("ed25519").privateKey;
const newer = generateKeyPairSync("ed25519").privateKey;
const before: ReceiptKeys = { signing: [older], retired: [] };
const rotated: ReceiptKeys = { signing: [newer, older], retired: [] };
const retired: ReceiptKeys = { signing: [newer], retired: [createPublicKey(older)] };
const forgotten: ReceiptKeys = { signing: [newer], retired: [] };

const TYPE = "quittance-receipt+jws";
const claims = { number: "EM-2026-000001", amount: "100.00", balance: "1148.60" };

test("what was signed opens again, and the same claims are signed with the same text", async () => {
  const text = await signClaims(TYPE, claims, before);
  expect(await openClaims(TYPE, text, before)).toEqual(claims);
  expect(await signClaims(TYPE, claims, before)).toBe(text);
});

test("any character that is altered, left out or added makes it worthless", async () => {
  const text = await signClaims(TYPE, claims, before);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";
  for (let at = 0; at < text.length; at += 1) {
    const start = text.slice(0, at);
    const end = text.slice(at + 1);
    const digit = alphabet[(alphabet.indexOf(text.charAt(at)) + 1) % alphabet.length];
    expect(await openClaims(TYPE, start + digit + end, before)).toBeNull();
    expect(await openClaims(TYPE, start + end, before)).toBeNull();
  }
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: text.length - 1 }),
      fc.constantFrom(...alphabet),
      async (at, digit) => {
        const altered = text.slice(0, at) + digit + text.slice(at + 1);
        if (altered !== text) expect(await openClaims(TYPE, altered, before)).toBeNull();
      },
    ),
  );
});

test("a rotation keeps earlier receipts valid, with the secret or only its public half", async () => {
  const text = await signClaims(TYPE, claims, before);
  expect(await openClaims(TYPE, text, rotated)).toEqual(claims);
  expect(await openClaims(TYPE, text, retired)).toEqual(claims);
  expect(await openClaims(TYPE, text, forgotten)).toBeNull();
});

test("a signature of a content is none of a file", async () => {
  const text = await signClaims(TYPE, claims, before);
  expect(await openClaims("quittance-file+jws", text, before)).toBeNull();
});

test("what is no signature at all is refused without a fault", async () => {
  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  for (const text of ["", ".", "a.b.c", `${none}.e30.`, "é.é.é", "x".repeat(5000)]) {
    expect(await openClaims(TYPE, text, before)).toBeNull();
  }
});

test("anybody can check with the published keys, which hold no secret", async () => {
  const text = await signClaims(TYPE, claims, before);
  const set = await receiptKeySet(retired);
  expect(set.keys).toHaveLength(2);
  expect(JSON.stringify(set)).not.toContain('"d"');
  const { payload } = await jwtVerify(text, createLocalJWKSet(set), { typ: TYPE });
  expect(payload).toEqual(claims);
});
