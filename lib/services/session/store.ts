import "server-only";
import { db } from "@/lib/adapters/db/client";

/** The server's record of a session with what every page needs of its debtor and link. */
export function findSession(id: string) {
  return db.session.findUnique({
    where: { id },
    include: { debtor: { include: { creditor: true } }, link: true },
  });
}

export type SessionRecord = NonNullable<Awaited<ReturnType<typeof findSession>>>;

export function createSession(session: {
  id: string;
  secretHash: Uint8Array<ArrayBuffer>;
  linkId: string;
  debtorId: string;
  createdAt: Date;
  endsAt: Date;
  addressHash: Uint8Array<ArrayBuffer>;
  locale: string;
}) {
  return db.session.create({
    data: { ...session, stage: "link", lastSeenAt: session.createdAt },
  });
}

export async function touchSession(id: string, lastSeenAt: Date): Promise<void> {
  await db.session.update({ where: { id }, data: { lastSeenAt } });
}

export async function revokeSession(id: string, revokedAt: Date): Promise<void> {
  await db.session.update({ where: { id }, data: { revokedAt } });
}

/** "Opened" means the first POST, never a GET: a scanner's fetch is no visit. */
export async function markLinkOpened(linkId: string, openedAt: Date): Promise<void> {
  await db.paymentLink.updateMany({ where: { id: linkId, openedAt: null }, data: { openedAt } });
}

export function findDraft(debtorId: string, step: string) {
  return db.draft.findUnique({ where: { debtorId_step: { debtorId, step } } });
}

export async function upsertDraft(draft: {
  debtorId: string;
  step: string;
  valuesSealed: Uint8Array<ArrayBuffer>;
  errors: [field: string, code: string][];
  updatedAt: Date;
}): Promise<void> {
  const { debtorId, step, ...data } = draft;
  await db.draft.upsert({
    where: { debtorId_step: { debtorId, step } },
    create: draft,
    update: data,
  });
}

export async function clearDraftErrors(debtorId: string, step: string): Promise<void> {
  await db.draft.updateMany({ where: { debtorId, step }, data: { errors: [] } });
}

export async function deleteDraft(debtorId: string, step: string): Promise<void> {
  await db.draft.deleteMany({ where: { debtorId, step } });
}
