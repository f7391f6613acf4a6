import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface Identity {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

export const CLIENT = { id: 'accord', secret: 'a secret that guards nothing' };

/** A real OpenID Connect provider, at which whoever `signInAs` names signs in without being asked. */
export async function anIdentityProvider() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Identity>();
  let present: Identity | null = null;
  let provider: Provider | null = null;

  /** The provider knows beforehand where it may lead back to. */
  function knows(callback: string): void {
    provider = new Provider(issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['a key for tests'] },
      ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
      interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => people.get(sub) }),
      async loadExistingGrant({ oidc }: { oidc: { client: { clientId: string }; session: { accountId: string } } }) {
        const Grant = (provider as Provider).Grant;
        const grant = new Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    });
    const handle = provider.callback();
    server.removeAllListeners('request').on('request', (req, res) => {
      if (!req.url?.startsWith('/interaction/')) return void handle(req, res);
      const result = present ? { login: { accountId: present.sub } } : { error: 'access_denied' };
      void (provider as Provider).interactionFinished(req, res, result);
    });
  }

  return {
    issuer,
    knows,
    /** Who sits before the provider's page; null turns back. */
    signInAs(identity: Identity | null): void {
      present = identity;
      if (identity) people.set(identity.sub, identity);
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
