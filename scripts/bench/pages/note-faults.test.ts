import { expect, test } from "vitest";
import { noteFaults } from "./note-faults";

const fault = (audit: string, isScored: boolean, detail = "") => ({
  ...{ audit, isScored, detail, title: audit.toUpperCase() },
});

test("each audit that was not passed is named once with its pages, those that cost points first", () => {
  const notes = noteFaults([
    { name: "account", faults: [fault("unused", false), fault("contrast", true, "<b>")] },
    { name: "pay", faults: [fault("contrast", true, "<i>"), fault("contrast", true, "<i>")] },
  ]);
  expect(notes).toEqual([
    "Audit contrast (“CONTRAST”) on account, pay. First found: <b>",
    "Hint unused (“UNUSED”) on account.",
  ]);
});
