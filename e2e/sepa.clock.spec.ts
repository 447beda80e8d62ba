import { fillDebit, ibans, payButton, startPaying } from "./fixtures/card-form";
import { advanceToDaytime, messagesTo, verifiedEvents } from "./fixtures/outside-world";
import { expect, test } from "./fixtures/test";
import { enterFile, main, onScreen } from "./fixtures/walk";

test.describe.configure({ mode: "serial" });

test("a debit counts as paid only when the bank has paid, days later", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page);
  await fillDebit(page, ibans.good);
  await payButton(page).click();
  await onScreen(page, "payment-on-its-way");
  const before = await backstage.readPerson(person);
  expect(before.receipts).toEqual([]);
  expect(before.balanceMinor).toBe(person.owedMinor);

  await advanceToDaytime("P10D");
  const receipts = async () => (await backstage.readPerson(person)).receipts;
  await expect.poll(receipts).toHaveLength(1);
  const after = await backstage.readPerson(person);
  expect(after.balanceMinor).toBe(0);
  await expect.poll(() => verifiedEvents(after.ids)).toContain("payment.succeeded");
  const told = async () => (await messagesTo(person.phone)).at(-1)?.text ?? "";
  await expect.poll(told).toContain(after.receipts[0]);
});

test("a debit that the bank refuses leaves the debt as it was, and the person is told", async ({
  page,
  makePerson,
  backstage,
}) => {
  const person = await makePerson();
  await enterFile(page, person);
  await startPaying(page);
  await fillDebit(page, ibans.failing);
  await payButton(page).click();
  await onScreen(page, "payment-on-its-way");
  await expect(main(page)).toContainText(/842,10\s€/);

  await advanceToDaytime("P10D");
  const status = async () => (await backstage.readPerson(person)).payments[0]?.status;
  await expect.poll(status).toBe("failed");
  const facts = await backstage.readPerson(person);
  expect(facts.receipts).toEqual([]);
  expect(facts.balanceMinor).toBe(person.owedMinor);
  await expect.poll(() => verifiedEvents(facts.ids)).toContain("payment.failed");
  await expect.poll(async () => (await messagesTo(person.phone)).length).toBe(2);
});
