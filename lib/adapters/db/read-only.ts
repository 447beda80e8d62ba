import "server-only";

// A request in which somebody sees another's pages changes nothing: its statements go over connections on which the database
// itself refuses to write, whatever code they come from.

declare global {
  // Next loads a module once per bundle; which requests only read is known to all of them.
  var quittanceReadOnly: WeakSet<object> | undefined;
}

globalThis.quittanceReadOnly ??= new WeakSet();
const marked = globalThis.quittanceReadOnly;

/** What the web server runs each request in; none in jobs and scripts, which see as nobody. */
const request = () => globalThis.quittanceRequest?.getStore();

/** From here on this request only reads. */
export function readOnlyFromHere(): void {
  const current = request();
  if (current) marked.add(current);
}

/** From here on it may write again. */
export function writableFromHere(): void {
  const current = request();
  if (current) marked.delete(current);
}

export function isReadOnly(): boolean {
  const current = request();
  return current !== undefined && marked.has(current);
}

/** Does what writes all the same: a line in the trail, the colleague's own forms. */
export function letWrite<T>(work: () => Promise<T>): Promise<T> {
  const current = request();
  const requests = globalThis.quittanceRequest;
  // Awaited inside: what Prisma returns is only sent when somebody waits for it.
  const waited = async () => await work();
  return current && requests ? requests.run({ headers: current.headers }, waited) : work();
}
