// Rows that wait for a time, by id, earliest first: looking for the next one costs the same with ten as with 20,000.

type Entry<T> = { atMs: number; order: number; row: T };

export class Agenda<T extends { id: string }> {
  readonly #entries = new Map<string, Entry<T>>();
  /** A binary heap. What has been replaced or deleted stays until it comes to the top. */
  readonly #heap: Entry<T>[] = [];
  readonly #timeOf: (row: T) => number;
  #order = 0;

  constructor(rows: readonly T[] = [], timeOf: (row: T) => number) {
    this.#timeOf = timeOf;
    for (const row of rows) this.put(row);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): T | undefined {
    return this.#entries.get(id)?.row;
  }

  /** Adds the row, or replaces the one with its id. Its time is read now: put it again after changing it. */
  put(row: T): T {
    this.#order += 1;
    const entry = { atMs: this.#timeOf(row), order: this.#order, row };
    this.#entries.set(row.id, entry);
    this.#heap.push(entry);
    this.#rise(this.#heap.length - 1);
    return row;
  }

  delete(id: string): void {
    this.#entries.delete(id);
  }

  /**
   * The earliest row whose time has come, the one put first among equals. It is handed out once, and kept until it
   * is deleted or put again.
   */
  take(nowMs: number): T | undefined {
    for (let first = this.#heap[0]; first !== undefined; first = this.#heap[0]) {
      const isCurrent = this.#entries.get(first.row.id) === first;
      if (isCurrent && first.atMs > nowMs) return undefined;
      this.#dropFirst();
      if (isCurrent) return first.row;
    }
    return undefined;
  }

  rows(): T[] {
    return [...this.#entries.values()].map(({ row }) => row);
  }

  toJSON(): T[] {
    return this.rows();
  }

  #dropFirst(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isEarlier(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(from: number): void {
    let index = from;
    for (;;) {
      const left = index * 2 + 1;
      const earlierChild = this.#isEarlier(left + 1, left) ? left + 1 : left;
      if (!this.#isEarlier(earlierChild, index)) return;
      this.#swap(earlierChild, index);
      index = earlierChild;
    }
  }

  #isEarlier(index: number, other: number): boolean {
    const a = this.#heap[index];
    const b = this.#heap[other];
    if (a === undefined || b === undefined) return false;
    return a.atMs === b.atMs ? a.order < b.order : a.atMs < b.atMs;
  }

  #swap(index: number, other: number): void {
    const a = this.#heap[index];
    const b = this.#heap[other];
    if (a === undefined || b === undefined) return;
    this.#heap[index] = b;
    this.#heap[other] = a;
  }
}
