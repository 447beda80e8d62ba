import { expect, it } from "vitest";
import { admission } from "./admission";

const page = { method: "GET", url: "/account", headers: {} };
const form = { method: "POST", url: "/identity", headers: {} };
const health = { method: "GET", url: "/api/health", headers: {} };

it("beyond its limit no page is begun, and each that ends makes room for one", () => {
  const { enter } = admission(2);
  const leave = enter(page);
  enter(page);
  expect(enter(page)).toBeNull();
  leave?.();
  leave?.();
  expect(enter(page)).not.toBeNull();
  expect(enter(page)).toBeNull();
});

it("readers and senders have each their own room", () => {
  const { enter } = admission(1);
  expect(enter(form)).not.toBeNull();
  expect(enter(form)).not.toBeNull();
  expect(enter(form)).toBeNull();
  expect(enter(page)).not.toBeNull();
  expect(enter(page)).toBeNull();
});

it("who comes back from the bank is not turned away with those who only read", () => {
  const { enter } = admission(1);
  enter(page);
  expect(enter({ ...page, url: "/pay/1/return?redirect_status=succeeded" })).not.toBeNull();
});

it("a busy server still says how it is", () => {
  const { enter } = admission(0);
  expect(enter(page)).toBeNull();
  expect(enter(health)).not.toBeNull();
});
