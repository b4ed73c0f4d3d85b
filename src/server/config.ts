import { z } from "zod";

/** The one place that reads the environment, once, at start; what is wrong is told by name. */
const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be postgres://user:password@host:port/database"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(4800),
  DATA_DIR: z.string().default("./data"),
  PUBLIC_URL: z.url().optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  OIDC_NAME: z.string().default("OIDC"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  UPLOAD_LIMIT_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(2 * 1024 ** 3 + 64 * 1024 ** 2),
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().positive().default(1200),
  ANALYTICS: z.enum(["replica", "records"]).default("replica"),
  ANALYTICS_MEMORY_MB: z.coerce.number().int().min(128).default(1024),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must be smtp://user:password@host:port or smtps://…")
    .optional(),
  MAIL_FROM: z.string().min(3).max(200).optional(),
  MODEL_PRIVATE_ADDRESSES: z.enum(["allow", "block"]).default("block"),
  TELEGRAM_API_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEBHOOK_PRIVATE_ADDRESSES: z.enum(["allow", "block"]).default("block"),
});

export type Oidc = { name: string; issuer: string; clientId: string; clientSecret: string };

export type Config = {
  databaseUrl: string;
  host: string;
  port: number;
  dataDir: string;
  publicUrl: string | null;
  authSecret: string | null;
  oidc: Oidc | null;
  logLevel: string;
  uploadLimitBytes: number;
  rateLimitPerMinute: number;
  /** Whether a language model may stand on this machine or in a private network. */
  privateModels: boolean;
  /** Whether big numbers come from a replica of our own, or from the records alone. */
  analytics: "replica" | "records";
  analyticsMemoryMegabytes: number;
  /** Where letters are handed over, and whom they are from; null: none are sent. */
  mail: { url: string; from: string } | null;
  /** Whether warnings may be sent to this machine or into a private network. */
  privateWebhooks: boolean;
  /** The Bot API; one that the administrator named may stand in a private network. */
  telegram: { url: string; isOwn: boolean };
};

/** @throws Error naming each variable that is wrong and what it should be */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const what = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new Error(`The environment is not right: ${what}`);
  }
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL,
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL ?? null,
    authSecret: data.AUTH_SECRET ?? null,
    oidc: readOidc(data),
    logLevel: data.LOG_LEVEL,
    uploadLimitBytes: data.UPLOAD_LIMIT_BYTES,
    rateLimitPerMinute: data.RATE_LIMIT_PER_MINUTE,
    analytics: data.ANALYTICS,
    analyticsMemoryMegabytes: data.ANALYTICS_MEMORY_MB,
    mail: readMail(data),
    privateModels: data.MODEL_PRIVATE_ADDRESSES === "allow",
    privateWebhooks: data.WEBHOOK_PRIVATE_ADDRESSES === "allow",
    telegram: {
      url: data.TELEGRAM_API_URL ?? "https://api.telegram.org",
      isOwn: data.TELEGRAM_API_URL !== undefined,
    },
  };
}

function readMail({ SMTP_URL: url, MAIL_FROM: from }: z.infer<typeof environment>): Config["mail"] {
  if (!url && !from) return null;
  if (!url || !from)
    throw new Error("The environment is not right: mail needs SMTP_URL and MAIL_FROM together");
  return { url, from };
}

function readOidc(data: z.infer<typeof environment>): Oidc | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = data;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret) {
    throw new Error(
      "The environment is not right: OIDC needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together",
    );
  }
  return { name: data.OIDC_NAME, issuer, clientId, clientSecret };
}
