import "server-only";
import { isFreshlyElevated } from "@/lib/domain/identity/elevation";
import { getCodeContact } from "@/lib/services/identity/get-code-contact";
import { sessionExpiresAt } from "@/lib/services/session/limits";
import type { ShownDebtor } from "@/lib/services/session/session-debtor";
import type { SessionOrigin } from "@/lib/services/session/session-record";
import { SESSIONS } from "@/lib/services/session/store";
import { DEVICE_LIST, type DeviceView, listDevices } from "./list-devices";

/** What this page reads beside the session. */
export const DEVICES_PAGE = { ...DEVICE_LIST, sessions: SESSIONS };

export type SessionView = { id: string; origin: SessionOrigin; startedAt: Date; isThis: boolean };

export type DevicesPage = {
  /** The device in the person's hand, where it is enrolled. */
  own: DeviceView | null;
  others: DeviceView[];
  sessions: SessionView[];
  /** A passkey is made just after a code or another passkey: "open" then, "code" before, "person" where none can be sent. */
  passkey: "open" | "code" | "person";
  timeZone: string;
};

/** Read model of /settings/devices. */
export function getDevicesPage(debtor: ShownDebtor<typeof DEVICES_PAGE>, now: Date): DevicesPage {
  const { actor, record, read } = debtor;
  const devices = listDevices(debtor);
  const open = read.sessions.filter((session) => sessionExpiresAt(session) > now);
  const codeOrPerson = getCodeContact(record) ? "code" : "person";
  return {
    own: devices.find(({ isThis }) => isThis) ?? null,
    others: devices.filter(({ isThis }) => !isThis),
    sessions: open.map(({ id, origin, createdAt }) => ({
      ...{
        id,
        origin,
        startedAt: createdAt,
        isThis: actor.kind === "debtor" && id === actor.sessionId,
      },
    })),
    passkey: isFreshlyElevated(debtor.elevatedAt, now) ? "open" : codeOrPerson,
    timeZone: record.creditor.timeZone,
  };
}
