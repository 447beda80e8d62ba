// Makes the two creditors and the demo people, in the order of the list, and writes to each of them.
import type { Creditor } from "@/lib/adapters/db/generated/client";
import { runPendingJobs } from "@/lib/adapters/queue/run-pending-jobs";
import { invariant } from "@/lib/domain/invariant";
import { JOBS } from "@/lib/services/jobs";
import { sendPaymentLink } from "@/lib/services/link/send-payment-link";
import { attachDocuments } from "./attach-documents";
import { type CreditorSpec, createCreditor } from "./create-creditor";
import { createDebtor } from "./create-debtor";
import { CLAIRANCE, ENERGIE_DU_MIDI } from "./creditors";
import { hireStaff, type StaffRow } from "./hire-staff";
import { PEOPLE } from "./people/everybody";
import type { PersonRow } from "./people-file";
import type { PersonSeed } from "./person";
import { recordHistory } from "./record-history";
import type { SeedSettings } from "./settings";
import { SPECIALS } from "./specials";

/** Answers the people with their links, and staff with their passwords: they exist nowhere else, only hashes are stored. */
export async function plant(
  settings: SeedSettings,
  now: Date,
): Promise<{ people: PersonRow[]; staff: StaffRow[] }> {
  const creditors = new Map<string, Creditor>();
  for (const spec of [ENERGIE_DU_MIDI, CLAIRANCE]) {
    creditors.set(spec.slug, await createCreditor(withServices(spec, settings), now));
  }
  const staff = await Promise.all([...creditors.values()].map((one) => hireStaff(one, now)));
  const rows: PersonRow[] = [];
  for (const seed of PEOPLE) {
    const creditor = creditors.get(seed.creditor);
    invariant(creditor, `no creditor ${seed.creditor}`);
    rows.push({ seed, creditorName: creditor.name, link: await plantPerson(seed, creditor, now) });
  }
  return { people: rows, staff: staff.flat() };
}

/** Where the outside world in miniature plays a creditor's systems; its own Stripe account only for the agency. */
function withServices(spec: CreditorSpec, settings: SeedSettings): CreditorSpec {
  const { SANDBOX_URL: url, SANDBOX_RECEIVER_SECRET: secret } = settings;
  const own = settings.SANDBOX_STRIPE_ACCOUNTS.find(({ name }) => name === spec.name);
  return {
    ...spec,
    ...(url && secret ? { webhook: { url: `${url}/receiver`, secret } } : {}),
    ...(own && spec.principalName ? { stripe: own } : {}),
  };
}

async function plantPerson(seed: PersonSeed, creditor: Creditor, now: Date): Promise<string> {
  const { locale, profile, debts, channel } = seed;
  const debtor = await createDebtor({ creditorId: creditor.id, locale, profile, debts }, now);
  await recordHistory(seed, debtor, creditor.receiptPrefix, now);
  await attachDocuments(seed, creditor, now);
  const sent = await sendPaymentLink({
    ...{ debtorId: debtor.id, purpose: "invitation", channel, isAwaited: true, now },
  });
  invariant(sent.ok, `${seed.scenario} could not be written to`);
  if (seed.special) {
    // What they do is done by somebody who has the message: a hold that came before it would keep it back.
    await runPendingJobs(JOBS);
    await SPECIALS[seed.special](
      {
        ...{ debtorId: debtor.id, creditorId: creditor.id, linkId: sent.value.linkId },
        accountId: debtor.accounts[0]?.id ?? "",
        receiptPrefix: creditor.receiptPrefix,
      },
      now,
    );
  }
  return sent.value.url;
}
