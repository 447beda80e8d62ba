// Role by route by whose it is: what opens for whom. A page or route handler that is not in the list fails here.
import { globSync } from "node:fs";
import { STAFF_ROLES } from "@/lib/domain/actor/permission";
import { opensFor, STAFF_ROUTES, type StaffRoute } from "./fixtures/staff-routes";
import { expect, test } from "./fixtures/test";

const STEP = /<main[^>]*data-step="([^"]+)"/;
const NOBODY = "00000000-0000-4000-8000-000000000000";

test("every address of the console says who may open it", () => {
  const files = globSync("app/(staff)/**/{page.tsx,route.ts}");
  const folders = files.map((file) => file.replace("app/(staff)", "").replace(/\/[^/]+$/, ""));
  expect(STAFF_ROUTES.map(({ folder }) => folder).toSorted()).toEqual(folders.toSorted());
});

for (const role of STAFF_ROLES) {
  test(`${role}: opens what the role may, of its own creditor only`, async ({
    page,
    makePerson,
    signInAs,
  }) => {
    const own = await makePerson();
    const foreign = await makePerson({ creditor: "clairance" });
    await signInAs(role, page);
    const stepOf = async ({ folder }: StaffRoute, id: string) => {
      const answer = await page.request.get(folder.replace(/\[\w+\]/, id));
      expect.soft(answer.status(), folder).toBeLessThan(500);
      return STEP.exec(await answer.text())?.[1];
    };
    for (const route of STAFF_ROUTES.filter(({ step }) => step !== null)) {
      const isOpen = opensFor(route.needs, role);
      const expected = isOpen ? route.step : "not-found";
      expect.soft(await stepOf(route, own.debtorId), route.folder).toBe(expected);
      if (!route.about) continue;
      for (const id of [foreign.debtorId, NOBODY, "x"]) {
        expect.soft(await stepOf(route, id), `${route.folder} of ${id}`).toBe("not-found");
      }
    }
  });
}

test("who is not signed in is led to sign in, whatever the address", async ({ page }) => {
  const shut = STAFF_ROUTES.filter(({ needs }) => needs !== "anybody");
  for (const { folder } of shut.filter(({ isForScripts }) => isForScripts)) {
    // What a browser that listens understands as "not again", and what a post gets.
    const path = folder.replace(/\[\w+\]/, NOBODY);
    expect.soft([204, 405], folder).toContain((await page.request.get(path)).status());
    expect.soft([401, 405], folder).toContain((await page.request.post(path)).status());
  }
  for (const { folder } of shut.filter(({ isFile }) => isFile)) {
    const path = folder.replaceAll(/\[\w+\]/g, NOBODY);
    expect.soft((await page.request.get(path)).status(), folder).toBe(404);
  }
  for (const { folder, needs, isForScripts, isFile } of shut) {
    if (isForScripts || isFile) continue;
    const answer = await page.request.get(folder.replace(/\[\w+\]/, NOBODY));
    expect.soft(STEP.exec(await answer.text())?.[1], `${folder} ${needs}`).toBe("staff-sign-in");
  }
});
