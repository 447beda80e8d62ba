// Puts the outside world together: one HTTP server, one mailbox, one clock, one memory.
import { createServer, type Server } from "node:http";
import { createClock } from "./clock";
import { clockRoutes } from "./clock-routes";
import type { Configuration } from "./configuration";
import { answerWith, type Route } from "./http";
import { openMailbox } from "./mail/mailbox";
import { createMessageLog } from "./message-log";
import { createLazyProvider } from "./oidc/lazy-provider";
import { createPeople } from "./people";
import { loadAssets } from "./phone/assets";
import { createLive } from "./phone/live";
import { phoneRoutes } from "./phone/routes";
import { createDeliveryLog } from "./receiver/delivery-log";
import { receiverRoutes } from "./receiver/routes";
import { smsRoutes } from "./sms/routes";
import { createSnapshot } from "./snapshot";
import { createStaff, staffRoutes } from "./staff";
import { createStripe } from "./stripe/create-stripe";

export type Sandbox = { url: string; smtpPort: number; close(): Promise<void> };

/** Starts everything; ports of 0 are chosen by the system. Rejects with the socket's error (EADDRINUSE …). */
export async function startSandbox(configuration: Configuration): Promise<Sandbox> {
  const snapshot = createSnapshot(configuration.dataDir);
  const clock = createClock(configuration.dataDir);
  const live = createLive();
  const world = { clock, snapshot, onAdded: live.changed };
  const messages = createMessageLog(world);
  const deliveries = createDeliveryLog(world);
  const people = createPeople(configuration.dataDir);
  clock.onAdvance(live.changed);

  const stripe = createStripe({
    clock,
    snapshot,
    accounts: configuration.stripeAccounts,
    onChanged: live.changed,
  });
  const staff = createStaff(configuration.dataDir);
  const oidc = createLazyProvider(configuration, () => staff.all().map(({ email }) => email));
  const routes: Route[] = [
    ...oidc.routes,
    ...clockRoutes(clock),
    ...staffRoutes({ clock, staff }),
    ...smsRoutes({ clock, messages, authToken: configuration.twilioAuthToken }),
    ...receiverRoutes({ clock, deliveries, secret: configuration.receiverSecret }),
    ...phoneRoutes({
      ...{ clock, messages, deliveries, people, live },
      appUrl: configuration.appUrl,
      smsAuthToken: configuration.twilioAuthToken,
      stripe: stripe.controls,
      assets: await loadAssets(),
    }),
  ];
  const server = createServer(answerWith([oidc.handle, stripe.handle], routes));

  const mailbox = await openMailbox(configuration.smtpPort, messages);
  const port = await listen(server, configuration.port).catch(async (error: unknown) => {
    await mailbox.close();
    throw error;
  });
  return {
    url: `http://localhost:${port}`,
    smtpPort: mailbox.port,
    async close() {
      live.close();
      stripe.close();
      server.close();
      server.closeAllConnections();
      await mailbox.close();
      snapshot.flush();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
