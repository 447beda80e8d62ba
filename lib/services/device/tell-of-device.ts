import "server-only";
import { openProfile } from "@/lib/services/debtor/personal-data";
import type { MessageChannel } from "@/lib/services/message/content";
import { queueMessage } from "@/lib/services/message/queue-message";
import type { SessionDebtor } from "@/lib/services/session/session-debtor";

/**
 * Tells the person of a new device by another way than the one by which somebody came in: who has their phone does not
 * have their e-mail too. Where the ways are not known to differ, by all of them. Said once for a device.
 */
export async function tellOfDevice(input: {
  debtor: Pick<SessionDebtor, "actor" | "record" | "linkChannel">;
  deviceId: string;
  now: Date;
}): Promise<void> {
  const { debtor, deviceId, now } = input;
  const { phone, email } = openProfile(debtor.record);
  const onFile: MessageChannel[] = [
    ...(phone ? ["sms" as const] : []),
    ...(email ? ["email" as const] : []),
  ];
  const others = onFile.filter((channel) => channel !== debtor.linkChannel);
  const { debtorId } = debtor.actor;
  for (const channel of others.length > 0 ? others : onFile) {
    const key = `device-added:${deviceId}:${channel}`;
    await queueMessage({ debtorId, kind: "device_added", channel, key, now });
  }
}
