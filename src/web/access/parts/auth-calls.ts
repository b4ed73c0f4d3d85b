import { exists, t } from "i18next";
import { z } from "zod";
import { ApiFault, fit, networkFault } from "../../kit/api.ts";

/**
 * The sign-in library's own endpoints under /api/auth. Called plainly: its browser client would add 20 kB
 * for six calls, and tells its errors in English only.
 */
async function ask<S extends z.ZodType>(
  path: string,
  body: Record<string, unknown>,
  schema: S,
): Promise<z.output<S>> {
  const reply = await send(path, body);
  const text = await reply.text();
  const value: unknown = text === "" ? {} : JSON.parse(text);
  if (!reply.ok) throw authFault(reply.status, value);
  return fit(path, schema, value);
}

async function send(path: string, body: Record<string, unknown>): Promise<Response> {
  try {
    return await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      credentials: "same-origin",
    });
  } catch {
    // The browser gives no reason but "failed": the network or the server is away.
    throw networkFault();
  }
}

/** The library's code told in the reader's language; an unknown code keeps the library's own words. */
function authFault(status: number, value: unknown): ApiFault {
  const problem = z.object({ code: z.string(), message: z.string() }).partial().catch({}).parse(value);
  const code = status === 429 ? "TOO_MANY" : (problem.code ?? "");
  const known = exists(`access:auth-fault.${code}`);
  const fallback = problem.message ?? t("kit:fault.http", { status });
  const detail = known ? t(`access:auth-fault.${code}`) : fallback;
  // A wrong password answers 401, too: here it must not lead to the sign-in screen.
  return new ApiFault({ status: status === 401 ? 400 : status, code: `auth.${code}`, detail });
}

const signInReply = z.object({ twoFactorRedirect: z.boolean().optional() });
const anything = z.looseObject({});
const twoFactorReply = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** @returns whether a code of the second factor is asked now */
export async function signInByPassword(email: string, password: string): Promise<{ needsCode: boolean }> {
  const reply = await ask("sign-in/email", { email, password, rememberMe: true }, signInReply);
  return { needsCode: reply.twoFactorRedirect === true };
}

/** `trust`: do not ask for a code on this device for a month. */
export function verifyCode(code: string, trust: boolean) {
  return ask("two-factor/verify-totp", { code, trustDevice: trust }, anything);
}

export function verifyBackupCode(code: string) {
  return ask("two-factor/verify-backup-code", { code }, anything);
}

/** @returns the address to send the browser to */
export async function providerAddress(provider: string, to: string): Promise<string> {
  const back = { callbackURL: to, errorCallbackURL: "/sign-in" };
  return (await ask("sign-in/social", { provider, ...back }, z.object({ url: z.string() }))).url;
}

/** Begins the set-up: the second factor counts only after a first right code (`verifyCode`). */
export function beginTwoFactor(password: string) {
  return ask("two-factor/enable", { password, method: "totp" }, twoFactorReply);
}

export function endTwoFactor(password: string) {
  return ask("two-factor/disable", { password }, anything);
}

/** The old codes stop working. */
export async function newBackupCodes(password: string): Promise<string[]> {
  const reply = z.object({ backupCodes: z.array(z.string()) });
  return (await ask("two-factor/generate-backup-codes", { password }, reply)).backupCodes;
}

/** Other devices are signed out. */
export function changePassword(currentPassword: string, newPassword: string) {
  return ask("change-password", { currentPassword, newPassword, revokeOtherSessions: true }, anything);
}
