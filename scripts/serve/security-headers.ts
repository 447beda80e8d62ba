// The headers that every page carries. They are set here, before Next sees the request, so that no page can be without them.
import { PAYMENT_STEP, pageKind, REPLAY_PAGE } from "@/lib/domain/journey/page-kind";

export interface HeaderSettings {
  /** Whether people reach us by https. */
  isHttps: boolean;
  /** Pages are compiled as they are asked for, with the framework's development tools in them. */
  isDevelopment: boolean;
  /** Origins configured in place of Stripe's own (none in production). */
  stripeOrigins: readonly string[];
}

// Stripe's, for the payment step; everywhere else they are refused.
const STRIPE_SCRIPT_ORIGINS = ["https://js.stripe.com", "https://*.js.stripe.com"];
const STRIPE_FRAME_ORIGINS = [...STRIPE_SCRIPT_ORIGINS, "https://hooks.stripe.com"];
const STRIPE_API_ORIGIN = "https://api.stripe.com";

/** Files that a creditor or a person gave us: no page of ours. */
const FOREIGN_FILE = /^\/(documents|chat\/files|staff\/chats\/[^/]+\/files)\/[^/]+$/;
/** Should a browser show one instead of keeping it, it runs nothing, fetches nothing and has no origin. */
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Addresses that open something for whoever has them. */
const SECRET_PATH = /^\/(l|staff\/invitation)\//;

type Directives = Record<string, readonly string[]>;

/**
 * Content Security Policy of one page (CSP level 3). Plain pages: our own files as scripts and nothing
 * inline. Rich pages: scripts by nonce; the payment step adds Stripe's origins. Nothing is framed.
 */
export function contentSecurityPolicy(
  pathname: string,
  nonce: string,
  settings: HeaderSettings,
): string {
  if (FOREIGN_FILE.test(pathname)) return FILE_POLICY;
  const isPlain = pageKind(pathname) === "plain" && !settings.isDevelopment;
  const directives: Directives = {
    ...(isPlain ? plainSources(nonce) : richSources(pathname, nonce, settings)),
    // A nonce beside it would switch it off (CSP 3, 6.7.3.2).
    ...(REPLAY_PAGE.test(pathname) ? { "style-src": ["'unsafe-inline'"] } : {}),
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    ...(settings.isHttps ? { "upgrade-insecure-requests": [] } : {}),
  };
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

function plainSources(nonce: string): Directives {
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": [`'nonce-${nonce}'`],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
  };
}

function richSources(pathname: string, nonce: string, settings: HeaderSettings): Directives {
  const { isDevelopment, stripeOrigins } = settings;
  const isPaymentStep = PAYMENT_STEP.test(pathname);
  const stripe = (origins: string[]) => (isPaymentStep ? [...origins, ...stripeOrigins] : []);
  return {
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
    "worker-src": ["'self'"],
    "frame-src": isPaymentStep ? stripe(STRIPE_FRAME_ORIGINS) : ["'none'"],
  };
}

/** The other headers that every page carries; debtor pages are never cached nor indexed. */
export function securityHeaders(
  pathname: string,
  settings: HeaderSettings,
): Record<string, string> {
  const isPaymentStep = PAYMENT_STEP.test(pathname);
  const payers = isPaymentStep ? 'self "https://js.stripe.com"' : "";
  return {
    "Cache-Control": "private, no-store",
    // A link's or an invitation's address is its secret; elsewhere our own server may know where a form was posted from.
    "Referrer-Policy": SECRET_PATH.test(pathname) ? "no-referrer" : "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    "X-Content-Type-Options": "nosniff",
    // Wallets open a window of their own and must be able to answer.
    "Cross-Origin-Opener-Policy": isPaymentStep ? "same-origin-allow-popups" : "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": `camera=(), microphone=(), geolocation=(), payment=(${payers})`,
    ...(settings.isHttps
      ? { "Strict-Transport-Security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}
