import { expect, test } from "vitest";
import { DEVICES_PER_BROWSER_MAX, readDevices, writeDevices } from "./device-cookie";

const device = (place: number) => ({
  deviceId: `${place}c0ffee0-0000-4000-8000-00000000000${place}`,
  secret: String(place).repeat(43),
});

test("what was written is read again, in its order", () => {
  const devices = [device(1), device(2)];
  expect(readDevices(writeDevices(devices))).toEqual(devices);
});

test("the newest devices of a browser are kept, and no more than its cookie can hold", () => {
  const devices = Array.from({ length: DEVICES_PER_BROWSER_MAX + 2 }, (_, place) => device(place));
  expect(readDevices(writeDevices(devices))).toEqual(devices.slice(0, DEVICES_PER_BROWSER_MAX));
});

test.each([
  "",
  "~~",
  "x.y",
  `${device(1).deviceId}.short`,
  device(1).deviceId,
  "'; drop table device",
])("what is no device is passed over: %s", (value) => {
  expect(readDevices(value)).toEqual([]);
});
