/**
 * When something that Stripe tells of took effect, for the books. Stripe's clock is not ours and counts whole seconds: so not
 * before what it follows, and never after it is booked. Null where Stripe does not say: when it is booked.
 */
export function effectiveAt(told: Date | null, { notBefore, now }: { notBefore: Date; now: Date }) {
  if (told === null || told > now) return now;
  return told < notBefore ? notBefore : told;
}
