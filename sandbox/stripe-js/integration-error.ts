// Mistakes of the page's author: Stripe.js throws them, it does not show them.

export class IntegrationError extends Error {
  override readonly name = "IntegrationError";
}
