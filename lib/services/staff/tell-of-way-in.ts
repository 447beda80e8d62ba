import "server-only";
import { env } from "@/lib/adapters/env/env";
import { log } from "@/lib/adapters/log/log";
import { sendMail } from "@/lib/adapters/mail/send-mail";
import type { WayIn } from "@/lib/domain/staff/way-in";
import { composeStaffMail } from "./compose-staff-mail";
import { findAddressee } from "./store";

/**
 * Job: tells a colleague by e-mail that something new lets them in, so that they can say that it was not them. Who has left is
 * told nothing. Throws where the mail server may take it later.
 */
export async function tellOfWayIn(input: { staffId: string; way: WayIn; at: Date }): Promise<void> {
  const { staffId, way, at } = input;
  const addressee = await findAddressee(staffId);
  if (!addressee) return;
  const mail = composeStaffMail(addressee, ({ translate, creditor, time }) => ({
    subject: translate("email.staffWayIn.subject", { creditor }),
    lead: translate(`email.staffWayIn.${way}`, { creditor, at: time(at) }),
    action: { label: translate("email.staffWayIn.action"), url: `${env.APP_URL}/staff/me` },
    genuine: [
      translate("email.staffWayIn.genuineNotYou", { creditor }),
      translate("email.staffInvitation.genuineNever"),
    ],
  }));
  const sent = await sendMail(mail);
  if (!sent.ok) log.warn({ staff: staffId, reason: sent.error }, "way in not told");
}
