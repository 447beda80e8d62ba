// The identity provider is made when somebody first asks for it: only then is it known under which address it is asked.
import type { IncomingMessage, ServerResponse } from "node:http";
import { createIdentityProvider, type IdentityProvider, OIDC_PATH } from "./identity-provider";
import { signInRoutes } from "./sign-in-routes";

/** `emails`: of the demo's colleagues, offered to choose from. */
export function createLazyProvider(
  { appUrl, oidcSecret }: { appUrl: string; oidcSecret: string },
  emails: () => readonly string[],
) {
  let made: Promise<IdentityProvider> | undefined;
  const provider = (host = "localhost") => {
    made ??= createIdentityProvider({
      issuer: `http://${host}${OIDC_PATH}`,
      redirectUri: `${appUrl}/staff/sign-in/sso/callback`,
      clientSecret: oidcSecret,
    });
    return made;
  };
  return {
    routes: signInRoutes((request) => provider(request.headers.host), emails),
    async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      if (!request.url?.startsWith(`${OIDC_PATH}/`)) return false;
      await (await provider(request.headers.host)).handle(request, response);
      return true;
    },
  };
}
