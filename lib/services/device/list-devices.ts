import "server-only";
import { z } from "zod";
import { openForDebtor } from "@/lib/services/debtor/personal-data";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import { DEVICES } from "./store";

/** What the list of devices reads beside the session. */
export const DEVICE_LIST = { devices: DEVICES };

export type DeviceView = {
  id: string;
  /** "Chrome, Android"; empty where the browser said nothing that is known. */
  label: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one in the person's hand. */
  isThis: boolean;
  hasPasskey: boolean;
  keepsPlan: boolean;
};

/** The devices that a person has enrolled and not revoked: this one first, then by last use. */
export function listDevices(debtor: ShownDebtor<typeof DEVICE_LIST>): DeviceView[] {
  const { record, read, deviceId } = debtor;
  const views = read.devices.map(({ labelSealed, keepsPlanSince, ...device }) => ({
    ...device,
    label: openForDebtor(record, labelSealed, z.string()),
    isThis: device.id === deviceId,
    keepsPlan: keepsPlanSince !== null,
  }));
  return views.sort((one, other) => Number(other.isThis) - Number(one.isThis));
}
