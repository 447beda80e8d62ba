import { deleteDB, type IDBPDatabase, openDB } from "idb";

/** Whose it is, and the key: no script can take it out of the browser, and without it what is stored is noise. */
type Lock = { owner: string; key: CryptoKey };
type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

/** Object store of a box's database, and what stands in it. */
const STORE = "box";
const [LOCK, CONTENT] = ["lock", "content"];
const IV_BYTES = 12;

const cipher = (iv: Uint8Array<ArrayBuffer>, owner: string) => {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(owner) };
};

/**
 * Something of a person that the phone keeps (IndexedDB), encrypted by a key that is made here and never leaves
 * (AES-256-GCM, not extractable). It belongs to an owner, which is part of what is authenticated.
 */
export function sealedBox<T>(name: string) {
  let before: Promise<unknown> = Promise.resolve();
  /** One after the other: two changes at once would lose one. */
  const inTurn = <R>(work: () => Promise<R>): Promise<R> => {
    const mine = before.then(work, work);
    before = mine.catch(() => {});
    return mine;
  };
  const open = async <R>(work: (db: IDBPDatabase) => Promise<R>): Promise<R> => {
    const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
  /** Looking leaves no trace of a box that is not there. */
  const lockOf = async (): Promise<Lock | undefined> => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === name)) return;
    return open((db) => db.get(STORE, LOCK));
  };
  const read = async ({ key, owner }: Lock): Promise<T | undefined> => {
    const sealed: Sealed | undefined = await open((db) => db.get(STORE, CONTENT));
    if (!sealed) return;
    const bytes = await crypto.subtle.decrypt(cipher(sealed.iv, owner), key, sealed.bytes);
    return JSON.parse(new TextDecoder().decode(bytes));
  };
  const write = async ({ key, owner }: Lock, content: T) => {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const text = new TextEncoder().encode(JSON.stringify(content));
    const bytes = await crypto.subtle.encrypt(cipher(iv, owner), key, text);
    await open((db) => db.put(STORE, { iv, bytes } satisfies Sealed, CONTENT));
  };
  const make = async (owner: string) => {
    await deleteDB(name);
    const algorithm = { name: "AES-GCM", length: 256 };
    const key = await crypto.subtle.generateKey(algorithm, false, ["encrypt", "decrypt"]);
    await open((db) => db.put(STORE, { owner, key } satisfies Lock, LOCK));
  };
  return {
    /** Whose the box is; undefined where there is none. */
    owner: () => inTurn(async () => (await lockOf())?.owner),
    /** Makes an empty box for this owner, in the place of anybody else's; the owner's own stays. */
    claim: (owner: string) =>
      inTurn(async () => {
        if ((await lockOf())?.owner !== owner) await make(owner);
      }),
    /** What is in it; undefined where there is no box or nothing. */
    read: () =>
      inTurn(async () => {
        const lock = await lockOf();
        return lock && read(lock);
      }),
    /** Puts something in the place of what is in it; nothing happens where the box is not this owner's. */
    change: (owner: string, next: (content: T | undefined) => T) =>
      inTurn(async () => {
        const lock = await lockOf();
        if (lock?.owner === owner) await write(lock, next(await read(lock)));
      }),
    /** Key and content are gone for good. */
    destroy: () => inTurn(() => deleteDB(name)),
  };
}
