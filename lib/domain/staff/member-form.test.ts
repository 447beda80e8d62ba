import { describe, expect, it } from "vitest";
import { invitationFormSchema, memberFormSchema } from "./member-form";

const ROLES = ["agent", "admin"] as const;
const GOOD = { name: " Léa Morel ", email: " lea@example.com ", role: "agent", teamId: "" };

describe("the invitation of a colleague", () => {
  it("is read without the blanks around, and without a team where none was chosen", () => {
    expect(invitationFormSchema(ROLES).parse(GOOD)).toEqual({
      ...{ name: "Léa Morel", email: "lea@example.com", role: "agent", teamId: null },
    });
  });

  it.each([
    [{ name: " " }, "name", "name_missing"],
    [{ email: "lea" }, "email", "email_invalid"],
    [{ role: "owner" }, "role", "role_missing"],
    [{ teamId: "x" }, "teamId", "team_unknown"],
  ])("says what is wrong with %j", (change, field, code) => {
    const { error } = invitationFormSchema(ROLES).safeParse({ ...GOOD, ...change });
    expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      [field, code],
    ]);
  });

  it("is not needed to give somebody another role", () => {
    expect(memberFormSchema(ROLES).parse({ role: "admin" })).toEqual({
      ...{ role: "admin", teamId: null },
    });
  });
});
