import { describe, expect, it } from "vitest";
import { mediaTypeOf } from "./media-type";

const bytes = (text: string) => Buffer.from(text, "latin1");

describe("what a file is", () => {
  it.each([
    ["%PDF-1.7\n", "application/pdf"],
    ["\x89PNG\r\n\x1a\n....", "image/png"],
    ["\xff\xd8\xff\xe0....JFIF", "image/jpeg"],
  ])("is told by its first bytes: %j", (text, type) => {
    expect(mediaTypeOf(bytes(text))).toBe(type);
  });

  it.each(["", "%PDF", "<html>%PDF-1.7", "MZ", "PK\x03\x04", "<svg xmlns=", "\xff\xd8", "GIF89a"])(
    "is nothing that we give to people where it begins otherwise: %j",
    (text) => {
      expect(mediaTypeOf(bytes(text))).toBeNull();
    },
  );
});
