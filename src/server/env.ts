import { z } from 'zod';

const blankIsMissing = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsMissing, schema.optional());

const Env = z.object({
  DATABASE_URL: z.string().startsWith('postgres'),
  ACCORD_EMBEDDED: optional(z.literal('1')),
  AUTH_SECRET: z.string().min(32),
  PUBLIC_URL: optional(z.url()),
  HOST: z.preprocess(blankIsMissing, z.string().default('127.0.0.1')),
  PORT: z.preprocess(blankIsMissing, z.coerce.number().int().min(0).max(65535).default(3000)),
  SMTP_URL: optional(z.url()),
  MAIL_FROM: z.preprocess(blankIsMissing, z.string().default('Accord <accord@localhost>')),
  OIDC_ISSUER: optional(z.url()),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_TRUST_EMAIL: optional(z.literal('1')),
  OIDC_NAME: z.preprocess(blankIsMissing, z.string().default('your organisation')),
  DATABASE_POOL: z.preprocess(blankIsMissing, z.coerce.number().int().min(1).max(200).default(16)),
  FILES_FOLDER: optional(z.string()),
  S3_ENDPOINT: optional(z.url()),
  S3_BUCKET: optional(z.string()),
  S3_REGION: z.preprocess(blankIsMissing, z.string().default('us-east-1')),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  LOG_LEVEL: z.preprocess(blankIsMissing, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The environment, read once. What is wrong with it is said in one sentence that names the variables. */
export function env(): Env {
  if (parsed) return parsed;
  const result = Env.safeParse(process.env);
  if (!result.success) {
    const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))].join(', ');
    throw new Error(`Accord cannot start: set ${names} as .env.example describes.`);
  }
  parsed = result.data;
  return parsed;
}
