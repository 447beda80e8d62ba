// Stripe in miniature for the load: as the sandbox plays it, but without a memory on disk, which it would write anew three
// times a second. Its webhooks end here: what is measured is a payment's begin, not what Stripe tells of it later.
import { createServer } from "node:http";
import { readConfiguration } from "@/sandbox/configuration";
import { createStripe } from "@/sandbox/stripe/create-stripe";

const read = readConfiguration(process.env);
if ("faults" in read) throw new Error(read.faults.join("; "));
const { port, stripeAccounts } = read.configuration;
const webhookUrl = `http://localhost:${port}/webhooks`;

const stripe = createStripe({
  clock: { now: () => new Date(), onAdvance: () => undefined },
  accounts: stripeAccounts.map((account) => ({ ...account, webhookUrl })),
  snapshot: { load: () => undefined, save: () => undefined },
});
const server = createServer(async (request, response) => {
  if (!(await stripe.handle(request, response))) response.end();
});
server.listen(port);
process.once("SIGTERM", () => process.exit(0));
