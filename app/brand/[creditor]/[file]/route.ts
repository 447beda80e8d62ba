import { getAppPicture } from "@/lib/services/creditor/get-app-picture";

type Context = { params: Promise<{ creditor: string; file: string }> };

const HEADERS = {
  "Content-Type": "image/png",
  "Cache-Control": "public, max-age=86400",
  "X-Content-Type-Options": "nosniff",
};

/** The icons of a creditor's installed app, and what iOS shows while it starts. The same for everybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { creditor, file } = await params;
  const picture = await getAppPicture(creditor, file);
  if (!picture) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(picture), { headers: HEADERS });
}
