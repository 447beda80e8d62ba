import { readBytesLimited } from "@/app/read-limited";
import { seeOther } from "@/app/see-other";
import { err } from "@/lib/domain/result";
import { verifyReceipt } from "@/lib/services/receipt/verify-receipt";
import { clientAddressHash } from "@/lib/services/security/client-address";
import { keepChecked } from "../checked-cookie";

/** 1 MB, and what a form adds to its file. */
const BODY_BYTES_MAX = 1_000_000 + 4_096;

/** Where somebody gets who tries again after a refusal. */
export const GET = (): Response => seeOther("/verify");

/** Checks what was uploaded or pasted; nothing of it is kept but the signed text, in the visitor's own browser. */
export async function POST(request: Request): Promise<Response> {
  const given = await readGiven(request);
  const found = given
    ? await verifyReceipt({ ...given, addressHash: await clientAddressHash() })
    : err("too_large");
  await keepChecked(found.ok ? found.value : found.error);
  return seeOther("/verify/result");
}

async function readGiven(request: Request) {
  const body = await readBytesLimited(request, BODY_BYTES_MAX);
  if (body === null) return null;
  const type = request.headers.get("content-type") ?? "";
  const form = await new Response(body, { headers: { "Content-Type": type } })
    .formData()
    .catch(() => new FormData());
  const [file, code] = [form.get("file"), form.get("code")];
  return {
    file: new Uint8Array(file instanceof File ? await file.arrayBuffer() : new ArrayBuffer(0)),
    code: typeof code === "string" ? code : "",
  };
}
