import "server-only";
import { env } from "@/lib/adapters/env/env";

/** The one step on which Stripe's script runs; everywhere else its origins are refused. */
const PAYMENT_STEP = /^\/pay(\/[^/]+)?$/;

const STRIPE_SCRIPT_ORIGINS = ["https://js.stripe.com", "https://*.js.stripe.com"];
const STRIPE_FRAME_ORIGINS = [...STRIPE_SCRIPT_ORIGINS, "https://hooks.stripe.com"];
const STRIPE_API_ORIGIN = "https://api.stripe.com";

/** Origins configured in place of Stripe's own (none in production). */
function configuredOrigins(): string[] {
  const urls = [env.STRIPE_JS_URL, env.STRIPE_API_URL].filter((url) => url !== undefined);
  return [...new Set(urls.map((url) => new URL(url).origin))];
}

/**
 * Content Security Policy of one page (CSP level 3): scripts and styles by nonce only,
 * nothing framed, nothing sent elsewhere; the payment step adds Stripe's origins.
 */
export function contentSecurityPolicy(pathname: string, nonce: string): string {
  const isPaymentStep = PAYMENT_STEP.test(pathname);
  const stripe = (origins: string[]) => (isPaymentStep ? [...origins, ...configuredOrigins()] : []);
  const isDevelopment = env.NODE_ENV === "development";
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    "script-src": [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...stripe(STRIPE_SCRIPT_ORIGINS),
      ...(isDevelopment ? ["'unsafe-eval'"] : []),
    ],
    "style-src": isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    "img-src": ["'self'", "data:", ...(isPaymentStep ? ["https://*.stripe.com"] : [])],
    "connect-src": ["'self'", ...stripe([STRIPE_API_ORIGIN])],
    "frame-src": isPaymentStep ? stripe(STRIPE_FRAME_ORIGINS) : ["'none'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    ...(env.APP_URL.startsWith("https:") ? { "upgrade-insecure-requests": [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

/** The other headers that every page carries; debtor pages are never cached nor indexed. */
export function securityHeaders(pathname: string): Record<string, string> {
  const isPaymentStep = PAYMENT_STEP.test(pathname);
  const payers = isPaymentStep ? 'self "https://js.stripe.com"' : "";
  return {
    "Cache-Control": "private, no-store",
    // A link's address is its secret; elsewhere our own server may know where a form was posted from.
    "Referrer-Policy": pathname.startsWith("/l/") ? "no-referrer" : "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    // Wallets open a window of their own and must be able to answer.
    "Cross-Origin-Opener-Policy": isPaymentStep ? "same-origin-allow-popups" : "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": `camera=(), microphone=(), geolocation=(), payment=(${payers})`,
    ...(env.APP_URL.startsWith("https:")
      ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}
