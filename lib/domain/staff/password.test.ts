import { describe, expect, it } from "vitest";
import { passwordFault } from "./password";

const OWN = ["Claire Vasseur", "claire.vasseur@example.com"];

describe("a password", () => {
  it.each(["trois chats gris", "h7Kd-93kx-PPqz", "éléphant à bicyclette"])(
    "may be %j",
    (password) => {
      expect(passwordFault(password, OWN)).toBeNull();
    },
  );

  it.each([
    ["eleven char", "password_short"],
    ["🐈".repeat(11), "password_short"],
    ["x".repeat(129), "password_long"],
    ["Mot de passe 2026", "password_guessable"],
    ["PASSWORD-PASSWORD", "password_guessable"],
    ["aaaaaaaaaaaaaa", "password_guessable"],
    ["abcabcabcabcab", "password_guessable"],
    ["Vasseur-1987-x!", "password_guessable"],
  ])("is not %j: %s", (password, fault) => {
    expect(passwordFault(password, OWN)).toBe(fault);
  });
});
