import { betterAuth } from "better-auth";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import type { Store } from "../../store/connect.ts";

export type SignInConfig = {
  secret: string;
  publicUrl: string | null;
  oidc: { name: string; issuer: string; clientId: string; clientSecret: string } | null;
};

export const oidcProviderId = "oidc";

/**
 * Sign-in: e-mail and password, a second factor, and one OpenID provider where the owner configured it.
 * Nobody signs up on their own: people come by first run, invitation, or the provider.
 */
export function createAuth(store: Store, config: SignInConfig) {
  return betterAuth({
    appName: "Otklik",
    secret: config.secret,
    ...(config.publicUrl ? { baseURL: config.publicUrl } : {}),
    basePath: "/api/auth",
    database: { db: store.db, type: "postgres" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    trustedOrigins: (request) => trusted(request, config),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: {
      modelName: "auth_user",
      additionalFields: { locale: { type: "string", required: false, defaultValue: "ru", input: false } },
    },
    session: { modelName: "auth_session", expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 },
    account: { modelName: "auth_account", accountLinking: { enabled: true } },
    verification: { modelName: "auth_verification" },
    advanced: { cookiePrefix: "otklik", ipAddress: { ipAddressHeaders: ["x-otklik-ip"] } },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/two-factor/verify-totp": { window: 60, max: 10 },
        "/two-factor/verify-backup-code": { window: 60, max: 5 },
      },
    },
    plugins: [
      twoFactor({ issuer: "Otklik", schema: { twoFactor: { modelName: "auth_two_factor" } } }),
      ...(config.oidc
        ? [
            genericOAuth({
              config: [
                {
                  providerId: oidcProviderId,
                  clientId: config.oidc.clientId,
                  clientSecret: config.oidc.clientSecret,
                  discoveryUrl: `${config.oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
                  scopes: ["openid", "email", "profile"],
                  pkce: true,
                },
              ],
            }),
          ]
        : []),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Our own address, whatever host name it is reached by, and the configured provider (it may be a private one). */
function trusted(request: Request | undefined, config: SignInConfig): string[] {
  const own = request ? [new URL(request.url).origin] : [];
  const provider = config.oidc ? [new URL(config.oidc.issuer).origin] : [];
  return [...own, ...(config.publicUrl ? [new URL(config.publicUrl).origin] : []), ...provider];
}
