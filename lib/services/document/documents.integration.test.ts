import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/adapters/db/client";
import type { DebtorActor } from "@/lib/domain/actor/actor";
import { DOCUMENT_BYTES_MAX, DOCUMENTS_MAX } from "@/lib/domain/document/document";
import { eraseDebtor } from "@/lib/services/debtor/erase-debtor";
import { createCreditor } from "@/prisma/seed/create-creditor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "@/prisma/seed/creditors";
import { identifiedPerson } from "@/scripts/testing/identified-person";
import { readAs } from "@/scripts/testing/read-as";
import { DOCUMENTS_LINK, DOCUMENTS_PAGE, getDocumentsPage } from "./get-documents-page";
import { importDocuments } from "./import-documents";
import { readDocument } from "./read-document";

const now = new Date("2026-11-28T10:00:00Z");
const PDF = Buffer.from("%PDF-1.7 Facture de Zoé");
const FILES: Record<string, Buffer> = {
  "a.pdf": PDF,
  "letter.png": Buffer.from("\x89PNG\r\n\x1a\n...", "latin1"),
  "page.pdf": Buffer.from("<html><script>alert(1)</script>"),
  "large.pdf": Buffer.concat([PDF, Buffer.alloc(DOCUMENT_BYTES_MAX)]),
};

let creditorId: string;
let actor: DebtorActor;
let reference: string;

async function newPerson() {
  const own = randomUUID();
  const person = await identifiedPerson(creditorId, now, { reference: own });
  return { actor: person.actor, reference: own };
}

beforeEach(async () => {
  creditorId ??= (await createCreditor(ENERGIE_DU_MIDI, now)).id;
  ({ actor, reference } = await newPerson());
});

const importList = (rows: readonly string[], change: { isWithdrawing?: boolean } = {}) =>
  importDocuments({
    ...{ creditorSlug: ENERGIE_DU_MIDI.slug, isWithdrawing: false, now, ...change },
    list: ["account;kind;name;issued_on;file", ...rows].join("\r\n"),
    readFile: async (path) => FILES[path] ?? null,
  });

const invoice = () => `${reference};invoice;Facture de mars;2026-03-31;a.pdf`;
const listed = async (by = actor) => getDocumentsPage(await readAs(by, DOCUMENTS_PAGE));
const idOf = async () => (await listed())[0]?.id ?? "";

async function read(documentId: string, by = actor) {
  return readDocument({ debtor: await readAs(by, {}), documentId, now });
}

const trail = async (action: string) =>
  (await db.auditEvent.findMany({ where: { action, debtorId: actor.debtorId } })).length;

describe("a creditor's documents", () => {
  test("are attached once, however often the list comes, and read by the person whose they are", async () => {
    const rows = [invoice(), `${reference};letter;Lettre;;letter.png`];
    expect(await importList(rows)).toEqual({
      ok: true,
      value: { changed: 2, known: 0, refused: [] },
    });
    expect(await importList(rows)).toEqual({
      ok: true,
      value: { changed: 0, known: 2, refused: [] },
    });
    expect(await listed()).toMatchObject([
      { name: "Lettre", kind: "letter", on: "2026-11-28", format: "PNG" },
      { name: "Facture de mars", kind: "invoice", on: "2026-03-31", sizeBytes: PDF.length },
    ]);
    const file = await read((await listed())[1]?.id ?? "");
    if (!file.ok) throw new Error(file.error);
    expect(Buffer.from(file.value.bytes).equals(PDF)).toBe(true);
    expect(file.value.mediaType).toBe("application/pdf");
    expect([await trail("document.attached"), await trail("document.read")]).toEqual([2, 1]);
  });

  test("are nowhere in the database as they are, neither name nor content", async () => {
    await importList([invoice()]);
    const row = await db.document.findFirstOrThrow({ where: { debtorId: actor.debtorId } });
    for (const sealed of [row.bodySealed, row.nameSealed]) {
      expect(Buffer.from(sealed).toString("latin1")).not.toMatch(/PDF|Facture/);
    }
    const events = await db.auditEvent.findMany({ where: { debtorId: actor.debtorId } });
    expect(events.map(({ details }) => JSON.stringify(details)).join()).not.toContain("Facture");
  });

  test("that cannot be attached are reported with their line, and the others attached", async () => {
    const rows = [
      `${reference};photo;x;;a.pdf`,
      `nobody;invoice;x;;a.pdf`,
      `${reference};invoice;x;;../a.pdf`,
      `${reference};invoice;x;;page.pdf`,
      `${reference};invoice;x;;large.pdf`,
      `${reference};invoice`,
      invoice(),
    ];
    expect(await importList(rows)).toEqual({
      ok: true,
      value: {
        ...{ changed: 1, known: 0 },
        refused: [
          { line: 2, reason: "kind_unknown" },
          { line: 3, reason: "account_unknown" },
          { line: 4, reason: "file_unreadable" },
          { line: 5, reason: "file_type_unknown" },
          { line: 6, reason: "file_too_large" },
          { line: 7, reason: "file_missing" },
        ],
      },
    });
    const nameless = { creditorSlug: "nobody", list: "", isWithdrawing: false, now };
    const readFile = async () => null;
    expect(await importDocuments({ ...nameless, readFile })).toMatchObject({
      error: "creditor_unknown",
    });
    expect(
      await importDocuments({
        ...nameless,
        creditorSlug: ENERGIE_DU_MIDI.slug,
        list: "a;b",
        readFile,
      }),
    ).toMatchObject({ error: "header_wrong" });
  });

  test("of another creditor's customers cannot be attached", async () => {
    await db.creditor.findUnique({ where: { slug: CLAIRANCE.slug } }).then(async (known) => {
      if (!known) await createCreditor(CLAIRANCE, now);
    });
    const list = `account;kind;name;issued_on;file\n${invoice()}`;
    const readFile = async () => PDF;
    const order = { creditorSlug: CLAIRANCE.slug, list, readFile, isWithdrawing: false, now };
    expect(await importDocuments(order)).toMatchObject({
      value: { changed: 0, refused: [{ line: 2, reason: "account_unknown" }] },
    });
  });

  test("are refused to anybody else, without a trace", async () => {
    await importList([invoice()]);
    const id = await idOf();
    const stranger = await newPerson();
    const events = await db.auditEvent.count();
    expect(await listed(stranger.actor)).toEqual([]);
    for (const asked of [id, id.toUpperCase(), randomUUID(), "1", "", "../a", `${id}'`]) {
      expect(await read(asked, stranger.actor)).toEqual({ ok: false, error: "unknown_document" });
    }
    expect(await db.auditEvent.count()).toBe(events);
  });

  test("that are withdrawn are gone with their content, and come again under another address", async () => {
    await importList([invoice()]);
    const id = await idOf();
    const withdraw = () => importList([invoice()], { isWithdrawing: true });
    expect(await withdraw()).toMatchObject({ value: { changed: 1, known: 0 } });
    expect(await withdraw()).toMatchObject({ value: { changed: 0, known: 1 } });
    expect(await listed()).toEqual([]);
    expect((await readAs(actor, DOCUMENTS_LINK)).read.hasDocuments).toBe(false);
    expect(await read(id)).toMatchObject({ error: "unknown_document" });
    const row = await db.document.findUniqueOrThrow({ where: { id } });
    expect(row.bodySealed.length).toBe(0);
    expect(await importList([invoice()])).toMatchObject({ value: { changed: 1 } });
    expect(await read(id)).toMatchObject({ error: "unknown_document" });
    expect(await read(await idOf())).toMatchObject({ ok: true });
  });

  test("go with the person who is erased, who gets no others", async () => {
    await importList([invoice()]);
    const about = { creditorSlug: ENERGIE_DU_MIDI.slug, accountReference: reference, now };
    await eraseDebtor({ ...about, actor: { kind: "system", job: "test" } });
    expect(await db.document.count({ where: { debtorId: actor.debtorId } })).toBe(0);
    expect(await importList([invoice()])).toMatchObject({
      value: { refused: [{ line: 2, reason: "person_erased" }] },
    });
  });

  test("are no more than fit on a page", async () => {
    await importList([invoice()]);
    const row = await db.document.findFirstOrThrow({ where: { debtorId: actor.debtorId } });
    const others = Array.from({ length: DOCUMENTS_MAX - 1 }, (_, index) => ({
      ...{ ...row, id: randomUUID(), contentHash: new Uint8Array([index, 1]) },
    }));
    await db.document.createMany({ data: others });
    const another = `${reference};letter;Lettre;;letter.png`;
    expect(await importList([invoice(), another])).toMatchObject({
      value: { changed: 0, known: 1, refused: [{ line: 3, reason: "too_many" }] },
    });
  });
});
