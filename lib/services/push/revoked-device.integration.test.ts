import { expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import { enrolDevice } from "@/lib/services/device/enrol-device";
import { revokeDevice } from "@/lib/services/device/revoke-device";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { createPushBrowser } from "@/scripts/testing/push-browser";
import { readAs } from "@/scripts/testing/read-as";
import { addDevice, replaceDevice } from "./change-device";

const now = new Date("2026-11-24T10:00:00Z");
const SERVICE = "http://localhost:9";
env.PUSH_SERVICE_ORIGINS = [SERVICE];
const browser = () => createPushBrowser(SERVICE).subscription;

test("a device that is revoked takes no more notifications, also under the address that its browser chose since", async () => {
  const [other, phone, renewed] = [browser(), browser(), browser()];
  const { id: creditorId } = await createCreditor(ENERGIE_DU_MIDI, now);
  const { actor } = await identifiedPerson(creditorId, now);
  const debtor = await readAs(actor, {});
  await addDevice({ debtor, subscription: other, now });
  const { claims } = await enrolDevice({ debtor, userAgent: "", now });
  const deviceId = claims?.deviceId ?? "";
  await addDevice({ debtor, subscription: phone, now });
  const replaces = phone.endpoint;
  await replaceDevice({ replaces, subscription: renewed, now });
  const { debtorId } = debtor;
  const kept = () => db.pushSubscription.findMany({ where: { debtorId } });
  expect((await kept()).map((one) => one.deviceId).toSorted()).toEqual([deviceId, null]);
  await revokeDevice({ actor, deviceId, now });
  expect((await kept()).map((one) => one.deviceId)).toEqual([null]);
});
