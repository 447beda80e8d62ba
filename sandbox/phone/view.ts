// What the phone page shows, gathered before it is drawn: whose phone, which messages, what time it is.
import type { Clock } from "../clock";
import type { Message, MessageLog } from "../message-log";
import type { Person } from "../people";
import type { Delivery, DeliveryLog } from "../receiver/delivery-log";
import type { Controls } from "../stripe/control/controls";
import type { AccountSummary } from "../stripe/control/summary";
import { type Language, type Texts, texts } from "./texts";

const deliveriesShownMax = 12;

export type PhoneDeps = {
  clock: Clock;
  messages: MessageLog;
  deliveries: DeliveryLog;
  people: { all(): readonly Person[] };
  stripe: Controls;
};

/** One phone in the list: a person's, or (person null) the one for all other recipients. */
export type Phone = { id: string; person: Person | null; messages: readonly Message[] };

export type PhoneView = {
  language: Language;
  texts: Texts;
  phones: readonly Phone[];
  current: Phone;
  deliveries: readonly Delivery[];
  accounts: readonly AccountSummary[];
  now: Date;
  offsetMs: number;
};

/** The first person's phone unless another is asked for; everybody unknown to the seed shares "others". */
export function buildView(deps: PhoneDeps, language: Language, wantedId: string | null): PhoneView {
  const people = deps.people.all();
  const all = deps.messages.all();
  const ownerOf = new Map(
    people.flatMap((person) => addressesOf(person).map((to) => [to, person])),
  );
  const phones: Phone[] = people.map((person) => ({
    id: person.reference,
    person,
    messages: all.filter(({ to }) => ownerOf.get(normaliseAddress(to)) === person),
  }));
  const unclaimed = all.filter(({ to }) => !ownerOf.has(normaliseAddress(to)));
  const others: Phone = { id: "others", person: null, messages: unclaimed };
  if (unclaimed.length > 0) phones.push(others);
  return {
    language,
    texts: texts[language],
    phones,
    current: phones.find(({ id }) => id === wantedId) ?? phones[0] ?? others,
    deliveries: deps.deliveries.all().slice(-deliveriesShownMax).reverse(),
    accounts: deps.stripe.summary(),
    now: deps.clock.now(),
    offsetMs: deps.clock.offsetMs(),
  };
}

function addressesOf(person: Person): string[] {
  return [person.phone, person.email].flatMap((to) => (to ? [normaliseAddress(to)] : []));
}

function normaliseAddress(address: string): string {
  return address.includes("@") ? address.trim().toLowerCase() : address.replace(/[^\d+]/g, "");
}
