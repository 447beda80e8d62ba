import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { env } from "@/lib/adapters/env/env";
import type { StaffActor } from "@/lib/domain/actor/actor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { invitedColleague, operator } from "@/scripts/testing/colleague";
import { receiveMail } from "@/scripts/testing/receive-mail";
import { getInvitation } from "./get-invitation";
import { getMembers } from "./get-members";
import { reinviteMember } from "./invite-member";
import { withdrawInvitation } from "./manage-members";

const now = new Date("2026-11-28T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let server: Awaited<ReturnType<typeof receiveMail>>;
let handOver: typeof import("./send-invitation")["handOverInvitation"];
let admin: StaffActor;
beforeAll(async () => {
  server = await receiveMail();
  ({ handOverInvitation: handOver } = await import("./send-invitation"));
  const { id: creditorId } = await createCreditor(ENERGIE_DU_MIDI, now);
  const { staffId } = await invitedColleague(creditorId, now, "admin");
  admin = { kind: "staff", staffId, creditorId, role: "admin", teamId: null };
});

const invited = () => invitedColleague(admin.creditorId, now);

async function shownOf(staffId: string, at = now, actor = admin) {
  const page = await getMembers(actor, at);
  return page.ok ? page.value.members.find(({ id }) => id === staffId) : undefined;
}

describe("an invitation by e-mail", () => {
  test("goes to the colleague alone, in their language, with the link and until when it is good", async () => {
    const { token, email, staffId } = await invited();
    await db.staffMember.update({ where: { id: staffId }, data: { locale: "en" } });
    const handed = await handOver({ inviter: admin, token, now });
    expect(handed).toMatchObject({ isSent: true, email });
    const mail = await server.newest();
    expect(mail.to?.map(({ address }) => address)).toEqual([email]);
    expect(mail.subject).toBe("Énergie du Midi: your access to the console");
    for (const body of [mail.text, mail.html]) {
      expect(body).toContain(`${env.APP_URL}/staff/invitation/${token}`);
      expect(body).toContain("1 December 2026");
    }
    expect(await shownOf(staffId)).toMatchObject({
      ...{ state: "invited", invitation: { sentAt: now, expiresAt: later(72) } },
    });
    const trail = await db.auditEvent.findMany({
      where: { action: "staff.invitation_sent", creditorId: admin.creditorId },
    });
    expect(trail.map(({ details }) => details)).toEqual([{ staff: staffId }]);
    expect(JSON.stringify(trail, (_, v) => (typeof v === "bigint" ? `${v}` : v))).not.toContain(
      token,
    );
  });

  test("that the mail server does not take is shown, and is good all the same", async () => {
    const { token, staffId } = await invited();
    server.state.isOpen = false;
    const handed = await handOver({ inviter: admin, token, now });
    server.state.isOpen = true;
    expect(handed).toMatchObject({ isSent: false, link: expect.stringContaining(token) });
    expect(await getInvitation(token, now)).not.toBeNull();
    expect(await shownOf(staffId)).toMatchObject({ invitation: { sentAt: null } });
  });

  test("that is sent again takes the place of the first", async () => {
    const { token, staffId } = await invited();
    const again = await reinviteMember({ inviter: operator, staffId, now });
    if (!again.ok) throw new Error(again.error);
    await handOver({ inviter: operator, token: again.value.token, now });
    expect((await server.newest()).text).toContain(again.value.token);
    expect(await getInvitation(token, now)).toBeNull();
  });

  test("opens nothing once it was withdrawn, which only an admin of this creditor does, once", async () => {
    const { token, staffId } = await invited();
    const withdraw = (actor: StaffActor) => withdrawInvitation({ actor, staffId, now });
    const stranger = { ...admin, creditorId: "00000000-0000-4000-8000-000000000000" };
    expect(await withdraw(stranger)).toEqual({ ok: false, error: "unknown" });
    expect(await withdraw({ ...admin, role: "agent" })).toEqual({
      ok: false,
      error: "not_allowed",
    });
    expect(await getInvitation(token, now)).not.toBeNull();
    expect(await withdraw(admin)).toEqual({ ok: true, value: null });
    expect(await withdraw(admin)).toEqual({ ok: false, error: "unknown" });
    expect(await getInvitation(token, now)).toBeNull();
    expect(await shownOf(staffId)).toMatchObject({ state: "uninvited", invitation: null });
  });

  test("is said to be no longer good after three days", async () => {
    const { staffId } = await invited();
    expect(await shownOf(staffId, later(73))).toMatchObject({ state: "uninvited" });
  });
});
