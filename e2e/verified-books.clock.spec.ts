import { expect, test } from "./fixtures/test";

test("after all the journeys the books add up: every entry, every balance, every seal", async ({
  backstage,
}) => {
  await expect.poll(() => backstage.booksFaults()).toEqual([]);
});
