import { fileEnding, type MediaType } from "./media-type";

/** What no file system takes (and no header): separators, wildcards, quotes. Control characters never get this far. */
const UNSAFE = /[/\\:*?"<>|%]/g;

/**
 * How a browser is told to keep a file (RFC 6266): under its title in letters that all know, and beside it the title as
 * it is (RFC 8187) for those that know it.
 */
export function asAttachment(title: string, type: MediaType): string {
  const name = `${title.replaceAll(UNSAFE, "-")}.${fileEnding(type)}`;
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^ -~]/g, "-");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

/** Percent-encoded; these five `encodeURIComponent` leaves, and RFC 8187 (3.2.1) knows only `!` among them. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
