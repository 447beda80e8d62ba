import { describe, expect, it } from "vitest";
import { PERMISSIONS, type Permission, roleMay, STAFF_ROLES, type StaffRole } from "./permission";

const mayDo = (role: StaffRole) =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleMay(role, permission));

describe("permissions of staff", () => {
  it("let an auditor read the trail and reports, and nothing else", () => {
    expect(mayDo("auditor")).toEqual(["report.read", "audit.read", "audit.export"]);
  });

  it("keep the files of people in debt from those who let colleagues in", () => {
    expect(mayDo("admin").filter((permission) => permission.startsWith("file."))).toEqual([]);
  });

  it("leave what needs a second pair of eyes to others than agents", () => {
    const decisions = mayDo("agent").filter((permission) => permission.endsWith(".decide"));
    expect(decisions).toEqual([]);
  });

  it("let a supervisor do all that an agent may", () => {
    expect(mayDo("supervisor")).toEqual(expect.arrayContaining(mayDo("agent")));
  });

  it("give every role something to do", () => {
    expect(STAFF_ROLES.filter((role) => mayDo(role).length === 0)).toEqual([]);
  });
});
