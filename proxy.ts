import { type NextRequest, NextResponse } from "next/server";
import { PATH_HEADER } from "@/lib/services/locale/request-path";
import { contentSecurityPolicy, securityHeaders } from "@/lib/services/security/security-headers";

/** Gives every page its headers, a nonce for its scripts and styles, and tells the server its path. */
export function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(pathname, nonce);

  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-nonce", nonce);
  headers.set(PATH_HEADER, pathname + request.nextUrl.search);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(pathname))) {
    response.headers.set(name, value);
  }
  return response;
}

export const config = {
  // All but files and machines' own addresses; what looks like one of them and is none is a page.
  matcher: ["/((?!api/health$|api/webhooks/|_next/static/|icons/[\\w-]+\\.(?:svg|png)$).*)"],
};
