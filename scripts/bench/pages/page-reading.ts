// What is known of one page after one visit: plain values, whoever measured them.

export type ResourceKind = "document" | "script" | "stylesheet" | "image" | "font" | "other";

export type PageRequest = {
  readonly url: string;
  readonly kind: ResourceKind;
  /** On the wire, headers included. */
  readonly transferredBytes: number;
  /** On the wire, without headers. */
  readonly bodyBytes: number;
  /** From the first paint to the request; negative where it was asked for before. */
  readonly afterFirstPaintMs: number;
};

export type AuditFault = {
  readonly audit: string;
  readonly title: string;
  /** What the audit found first, in few words; empty where it names nothing. */
  readonly detail: string;
  /** Whether it counts in a score; the others are hints. */
  readonly isScored: boolean;
};

export type PageReading = {
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly tbtMs: number;
  readonly cls: number;
  /** 0 to 100. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly requests: readonly PageRequest[];
  readonly faults: readonly AuditFault[];
};

/** Bytes on the wire of one kind of resource, headers included. */
export function transferredBytes(requests: readonly PageRequest[], kind?: ResourceKind): number {
  return requests
    .filter((request) => kind === undefined || request.kind === kind)
    .reduce((sum, request) => sum + request.transferredBytes, 0);
}

/** Compressed bytes of the scripts that come from `origin`, without headers. */
export function scriptBodyBytes(requests: readonly PageRequest[], origin: string): number {
  return scriptsOf(requests, origin).reduce((sum, { bodyBytes }) => sum + bodyBytes, 0);
}

/** The scripts of the page's own origin: a payment provider's are not ours to count. */
export function scriptsOf(requests: readonly PageRequest[], origin: string): PageRequest[] {
  return requests.filter(({ kind, url }) => kind === "script" && new URL(url).origin === origin);
}
