import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import { pool } from "@/lib/adapters/db/pool";
import { env } from "@/lib/adapters/env/env";
import { installQueue } from "@/lib/adapters/queue/install-queue";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { DOCUMENT_BYTES_MAX } from "@/lib/domain/document/document";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { adviser } from "@/scripts/testing/adviser";
import { take } from "@/scripts/testing/conversation";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { attachFile } from "./attach-file";
import { checkFile } from "./check-file";
import type { Advisor } from "./find-for-staff";
import { CHAT_PAGE, getChatPage } from "./get-chat-page";
import { checkPostedFile } from "./posted-file";
import { readFileAsStaff, readOwnFile } from "./read-file";
import { attachFileAsStaff } from "./send-file-as-staff";

const now = new Date("2026-11-24T10:00:00Z");
const creditors = { midi: "", clairance: "" };
let actor: DebtorActor;

beforeAll(async () => {
  creditors.midi = (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  creditors.clairance = (await createCreditor(CLAIRANCE, now)).id;
  await installQueue(env.DATABASE_URL);
});
beforeEach(async () => {
  ({ actor } = await identifiedPerson(creditors.midi, now));
});

const PDF = Buffer.from("%PDF-1.7 Avis d’imposition");

/** A photo that says where and with what it was taken. */
const photo = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#0b5f54" } })
    .withExif({
      IFD0: { Make: "Téléphone", Copyright: "Zoe Essai" },
      IFD3: { GPSLatitude: "43/1 17/1 47/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

async function attach(bytes: Uint8Array, name = "photo.jpg", key = randomUUID()) {
  const posted = checkPostedFile({ name, bytes, key });
  return posted.ok
    ? attachFile({ debtor: await readAs(actor, {}), file: posted.value, now })
    : posted;
}

const fileOf = () =>
  db.conversationFile.findFirstOrThrow({ where: { conversation: { debtorId: actor.debtorId } } });
const read = async (id: string, as = actor) => readOwnFile(await readAs(as, {}), id, now);

describe("a file in a conversation", () => {
  test("is one, however often its form is posted, and nobody reads it before it was checked", async () => {
    const key = randomUUID();
    for (const _ of [1, 2]) expect(await attach(PDF, "Avis.pdf", key)).toMatchObject({ ok: true });
    const { id, bodySealed } = await fileOf();
    expect(Buffer.from(bodySealed).includes("imposition")).toBe(false);
    expect(await read(id)).toBeNull();
    await checkFile({ fileId: id, now });
    const file = await read(id);
    expect(Buffer.from(file?.bytes ?? "")).toEqual(PDF);
    expect(file?.disposition).toMatch(/^attachment; filename="Avis\.pdf"/);
    const page = await getChatPage(await readAs(actor, CHAT_PAGE), "", now);
    expect(page.messages.map(({ text, file: shown }) => [text, shown?.status])).toEqual([
      ["Avis", "checked"],
    ]);
  });

  test("that is a photo loses place, device and author, and stands upright", async () => {
    const bytes = await photo();
    expect((await sharp(bytes).metadata()).exif?.includes("Zoe Essai")).toBe(true);
    await attach(bytes);
    const { id } = await fileOf();
    await checkFile({ fileId: id, now });
    const file = await read(id);
    const metadata = await sharp(file?.bytes).metadata();
    expect(metadata).toMatchObject({ format: "jpeg", width: 20, height: 40 });
    expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined]);
    for (const trace of ["Zoe", "Exif", "GPS"]) {
      expect(Buffer.from(file?.bytes ?? "").includes(trace)).toBe(false);
    }
  });

  test.each<[string, Uint8Array, string]>([
    ["facture.pdf", Buffer.from("<html><script>alert(1)</script>"), "file_type_unknown"],
    ["x.jpg", Buffer.from("GIF89a"), "file_type_unknown"],
    ["vide.pdf", Buffer.alloc(0), "file_missing"],
    ["gros.pdf", Buffer.concat([PDF, Buffer.alloc(DOCUMENT_BYTES_MAX)]), "file_too_large"],
  ])("is what its content says: %s", async (name, bytes, error) => {
    expect(await attach(bytes, name)).toEqual({ ok: false, error });
  });

  test("that only begins like a picture is thrown away", async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<svg onload=x>")]);
    await attach(bytes);
    const { id } = await fileOf();
    await checkFile({ fileId: id, now });
    expect(await fileOf()).toMatchObject({ status: "refused", sizeBytes: 0 });
    expect((await fileOf()).bodySealed.length).toBe(0);
    expect(await read(id)).toBeNull();
  });

  test("comes from whoever has the conversation too, through the same quarantine, and from no colleague else", async () => {
    await attach(PDF, "Avis.pdf");
    const { conversationId } = await fileOf();
    const [claire, other] = [
      await adviser(creditors.midi, now),
      await adviser(creditors.midi, now),
    ];
    const posted = checkPostedFile({ name: "photo.jpg", bytes: await photo(), key: randomUUID() });
    if (!posted.ok) throw new Error(posted.error);
    const send = (advisor: Advisor) =>
      attachFileAsStaff({ advisor, conversationId, file: posted.value, now });
    expect(await send(claire)).toEqual({ ok: false, error: "conversation_lost" });
    await take(claire, conversationId, now);
    for (const _ of [1, 2]) expect(await send(claire)).toMatchObject({ ok: true });
    expect(await send(other)).toEqual({ ok: false, error: "conversation_lost" });
    const where = { conversationId, message: { author: "staff" } };
    const file = await db.conversationFile.findFirstOrThrow({ where });
    expect(await db.conversationFile.count({ where })).toBe(1);
    expect(await read(file.id)).toBeNull();
    await checkFile({ fileId: file.id, now });
    expect(Buffer.from((await read(file.id))?.bytes ?? "").includes("Zoe")).toBe(false);
    const jobs = await pool.query("select from graphile_worker.jobs where key = $1", [
      `answer:${conversationId}`,
    ]);
    expect(jobs.rowCount).toBe(1);
  });

  test("is read by its person and by who may answer them, with a trace, and by nobody else", async () => {
    await attach(PDF, "Avis.pdf");
    const { id, conversationId } = await fileOf();
    await checkFile({ fileId: id, now });
    const about = { conversationId, fileId: id };
    const claire = await adviser(creditors.midi, now);
    expect((await readFileAsStaff(claire, about, now))?.mediaType).toBe("application/pdf");
    const reads = await db.auditEvent.findMany({ where: { action: "conversation.file_read" } });
    expect(reads.map(({ actorId, debtorId }) => [actorId, debtorId])).toContainEqual([
      claire.actor.staffId,
      actor.debtorId,
    ]);
    const stranger = await identifiedPerson(creditors.midi, now);
    expect(await read(id, stranger.actor)).toBeNull();
    expect(await readFileAsStaff(await adviser(creditors.clairance, now), about, now)).toBeNull();
    const auditor = await adviser(creditors.midi, now, { role: "auditor" });
    expect(await readFileAsStaff(auditor, about, now)).toBeNull();
    for (const odd of ["", "1", randomUUID()]) expect(await read(odd)).toBeNull();
    expect(await readFileAsStaff(claire, { ...about, fileId: randomUUID() }, now)).toBeNull();
  });
});
