import { sealedBox } from "./sealed-box";

/** As app/api/sync answers; what was refused waits as a draft on its own page. */
export interface SyncAnswer {
  outcome: "sent" | "refused";
}
type Outcome = SyncAnswer["outcome"];

interface UnsentForm {
  /** Made once, repeated with each try: the server does once what arrives twice. */
  key: string;
  address: string;
  fields: [name: string, value: string][];
}

interface Box {
  waiting: UnsentForm[];
  /** What has become of forms since the person was last told. */
  outcomes: Outcome[];
}

/** Forms of several people may wait on one phone: each says itself whose it is. */
const OWNER = "this-phone";
const EMPTY: Box = { waiting: [], outcomes: [] };

export const unsentForms = sealedBox<Box>("unsent-forms");

/** Keeps what was typed until it can be sent. Never a payment: none of these forms moves money. */
export async function putAside(pathname: string, form: FormData): Promise<void> {
  const key = crypto.randomUUID();
  const address = /^\/budget\//.test(pathname) ? "/api/sync/budget" : "/api/sync/case";
  const fields = [...form].flatMap(([name, value]): UnsentForm["fields"] =>
    // The names by which Next knows its actions change with the next deployment.
    typeof value !== "string" || name.startsWith("$ACTION") ? [] : [[name, value]],
  );
  // A page that the phone keeps may be used twice, and then with another key.
  const own = fields.find(([name]) => name === "idempotencyKey");
  if (own && pathname.startsWith("/kept/")) own[1] = key;
  await unsentForms.claim(OWNER);
  const next = { key: own?.[1] ?? key, address, fields };
  await unsentForms.change(OWNER, (box = EMPTY) => {
    const others = box.waiting.filter((waiting) => waiting.key !== next.key);
    return { ...box, waiting: [...others, next] };
  });
}

let sending: Promise<number> | undefined;

/** Sends what waits, one after the other, and answers how many still do; who asks meanwhile gets the same answer. */
export function sendUnsent(): Promise<number> {
  sending ??= sendAll().finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(): Promise<number> {
  const { waiting } = (await unsentForms.read()) ?? EMPTY;
  for (const form of waiting) {
    const outcome = await send(form);
    if (outcome === null) continue;
    await unsentForms.change(OWNER, (box = EMPTY) => ({
      waiting: box.waiting.filter(({ key }) => key !== form.key),
      outcomes: [...box.outcomes, outcome],
    }));
  }
  return ((await unsentForms.read()) ?? EMPTY).waiting.length;
}

/** What became of it; null where it goes on waiting: no connection, no session, or somebody else's. */
async function send({ key, address, fields }: UnsentForm): Promise<Outcome | null> {
  try {
    const headers = { "Idempotency-Key": key };
    const body = new URLSearchParams(fields);
    const answer = await fetch(address, { method: "POST", headers, body });
    if (answer.ok) return ((await answer.json()) as SyncAnswer).outcome;
    // It will never be taken as it is.
    return [400, 413].includes(answer.status) ? "refused" : null;
  } catch {
    return null;
  }
}

/** What has become of forms since this was last asked; an empty box is taken away. */
export async function takeOutcomes(): Promise<Outcome[]> {
  const { waiting, outcomes } = (await unsentForms.read()) ?? EMPTY;
  if (waiting.length === 0) await unsentForms.destroy();
  else await unsentForms.change(OWNER, (box = EMPTY) => ({ ...box, outcomes: [] }));
  return outcomes;
}
