// A request as a browser sends it, and the answer that counts as right.

export type Answer = {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
};

export type Ask = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isExpected: (answer: Answer) => boolean;
};

/** What every browser of the last years accepts, sent to every server that is measured. */
const ACCEPTED = { "accept-encoding": "gzip, deflate, br" };

const isOk: Ask["isExpected"] = ({ status }) => status === 200;

/** A page or row asked for by its path. */
export function visit(path: string, headers: Ask["headers"] = {}): Ask {
  return { method: "GET", path, headers: { ...ACCEPTED, ...headers }, isExpected: isOk };
}

/** A body posted to its own page's path. */
export function post(ask: Omit<Ask, "method">): Ask {
  return { ...ask, method: "POST", headers: { ...ACCEPTED, ...ask.headers } };
}

/** What was wrong with an answer, or null. A link's token is left out: all of them fail alike. */
export function faultOf(ask: Ask, answer: Answer): string | null {
  if (ask.isExpected(answer)) return null;
  const path = ask.path.replace(/^\/l\/.+/, "/l/<token>");
  return `${ask.method} ${path}: ${answer.status} ${answer.headers.location ?? ""}`.trim();
}

const BOUNDARY = "----measured";

/** A form's fields as a browser encodes them, with the header that says so. */
export function multipart(fields: Readonly<Record<string, string>>) {
  const parts = Object.entries(fields).map(
    ([name, value]) =>
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: `${parts.join("")}--${BOUNDARY}--\r\n`,
  };
}
