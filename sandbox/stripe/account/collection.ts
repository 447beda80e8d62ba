// Objects of one kind by id, in the order they were made. Serialises itself as a list.

export class Collection<T extends { id: string }> {
  readonly #rows: Map<string, T>;

  constructor(rows: readonly T[] = []) {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: string): T | undefined {
    return this.#rows.get(id);
  }

  put(row: T): T {
    this.#rows.set(row.id, row);
    return row;
  }

  delete(id: string): void {
    this.#rows.delete(id);
  }

  /** In the order they were made, without a copy: for looking at each one. */
  values(): IterableIterator<T> {
    return this.#rows.values();
  }

  oldestFirst(): T[] {
    return [...this.#rows.values()];
  }

  newestFirst(): T[] {
    return this.oldestFirst().reverse();
  }

  toJSON(): T[] {
    return this.oldestFirst();
  }
}
