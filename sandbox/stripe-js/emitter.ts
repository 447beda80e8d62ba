// The events of an element: `on`, `once`, `off`.

type Handler = (event: never) => unknown;

export class Emitter {
  readonly #handlers = new Map<string, Set<Handler>>();

  on(type: string, handler: Handler): this {
    const handlers = this.#handlers.get(type) ?? new Set();
    this.#handlers.set(type, handlers.add(handler));
    return this;
  }

  once(type: string, handler: Handler): this {
    const wrapped: Handler = (event) => {
      this.off(type, wrapped);
      return handler(event);
    };
    return this.on(type, wrapped);
  }

  off(type: string, handler?: Handler): this {
    if (handler === undefined) this.#handlers.delete(type);
    else this.#handlers.get(type)?.delete(handler);
    return this;
  }

  isHeard(type: string): boolean {
    return (this.#handlers.get(type)?.size ?? 0) > 0;
  }

  /** Handlers are the page's own and typed there; here an event is only handed on. */
  emit(type: string, event: object): void {
    for (const handler of [...(this.#handlers.get(type) ?? [])])
      Reflect.apply(handler, undefined, [event]);
  }
}
