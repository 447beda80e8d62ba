import "server-only";
import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName, PDFString } from "pdf-lib";
import { escapeHtml } from "@/lib/domain/escape-html";
import { srgbProfile } from "./colour-profile";

/** What a file says about itself. */
export type PaperFacts = {
  title: string;
  language: string;
  issuer: string;
  /** When what it shows was made, not when it was drawn: the same paper has the same bytes. */
  madeAt: Date;
};

const PRODUCER = "Quittance";

/** An empty file that will keep: fonts and colours inside, its facts readable by machines (in the manner of PDF/A-2). */
export async function openPaper(facts: PaperFacts): Promise<PDFDocument> {
  const file = await PDFDocument.create({ updateMetadata: false });
  file.setTitle(facts.title, { showInWindowTitleBar: true });
  file.setAuthor(facts.issuer);
  file.setLanguage(facts.language);
  file.setProducer(PRODUCER);
  file.setCreator(PRODUCER);
  file.setCreationDate(facts.madeAt);
  file.setModificationDate(facts.madeAt);
  addMetadata(file, facts);
  addOutputIntent(file);
  return file;
}

/** The file's bytes, with an identity that follows from what it shows. */
export async function closePaper(file: PDFDocument, facts: PaperFacts): Promise<Uint8Array> {
  const { title, issuer, madeAt } = facts;
  const digest = createHash("sha256")
    .update(JSON.stringify([title, issuer, madeAt]))
    .digest("hex");
  const id = PDFHexString.of(digest.slice(0, 32));
  file.context.trailerInfo.ID = file.context.obj([id, id]);
  // Without streams of objects: files stay readable in a text editor, and by the simplest readers.
  return file.save({ useObjectStreams: false, addDefaultPage: false });
}

function addMetadata(file: PDFDocument, facts: PaperFacts): void {
  const at = facts.madeAt.toISOString().replace(/\.\d+Z$/, "Z");
  const [title, language, issuer] = [facts.title, facts.language, facts.issuer].map(escapeHtml);
  const xml = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${issuer}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  const stream = file.context.stream(Buffer.from(xml, "utf8"), {
    Type: "Metadata",
    Subtype: "XML",
  });
  file.catalog.set(PDFName.of("Metadata"), file.context.register(stream));
}

function addOutputIntent(file: PDFDocument): void {
  const { context } = file;
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }));
  const name = PDFString.of("sRGB");
  const intent = context.obj({ Type: "OutputIntent", S: "GTS_PDFA1", DestOutputProfile: profile });
  intent.set(PDFName.of("OutputConditionIdentifier"), name);
  intent.set(PDFName.of("Info"), name);
  file.catalog.set(PDFName.of("OutputIntents"), context.obj([intent]));
}
