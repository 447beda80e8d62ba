import { deskOf } from "./fixtures/desk";
import { advanceClock } from "./fixtures/outside-world";
import { seeAs } from "./fixtures/see-as";

import { expect, test } from "./fixtures/test";
import { texts } from "./fixtures/texts";
import { main, onScreen, press } from "./fixtures/walk";

const t = texts("fr");

test.describe.configure({ mode: "serial" });

test("after a quarter of an hour an agent sees nothing as somebody else any more", async ({
  browser,
  makePerson,
  signInAs,
}) => {
  const person = await makePerson();
  const agent = await deskOf(browser);
  await signInAs("agent", agent);
  await seeAs(agent, person);
  await advanceClock("PT14M");
  await agent.reload();
  await onScreen(agent, "account");
  await advanceClock("PT1M");
  await agent.reload();
  await onScreen(agent, "see-as-over");
  await expect(main(agent)).not.toContainText("€");
  await press(agent, t("seeAs.over.back"));
  await onScreen(agent, /^staff-/);
  await agent.context().close();
});
