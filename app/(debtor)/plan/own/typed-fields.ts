/** What a group of fields needs to show itself as it was typed. */
export interface TypedFields {
  typed: (name: string) => string;
  /** In the person's language; undefined where the field is fine. */
  errorOf: (name: string) => string | undefined;
}
