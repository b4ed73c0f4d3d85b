import type { Product } from "./product.ts";
import { password } from "./password.ts";

/** The owner of a started product, asking over the network as a browser does. */
export type SignedIn = {
  slug: string;
  email: string;
  /** Paths are given from the workspace on. @returns status and JSON */
  ask<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: T }>;
  upload(name: string, bytes: string): Promise<{ status: number; body: Record<string, unknown> }>;
};

/** Creates the first owner of a fresh product and signs in. */
export async function signInFirstOwner(
  product: Pick<Product, "url">,
  locale: "ru" | "en",
): Promise<SignedIn> {
  const email = "ada@example.com";
  const owner = { name: "Ada", email, password, company: "Brightline Telecom", locale };
  const whole = { ...owner, timeZone: "Europe/Moscow", currency: "RUB" };
  const created = await post(product.url, "/api/first-run", whole, locale);
  const { slug } = (await created.json()) as { slug: string };
  return signIn(product, { slug, email }, locale);
}

/** Signs in somebody who is there already. */
export async function signIn(
  { url }: Pick<Product, "url">,
  { slug, email }: { slug: string; email: string },
  locale: "ru" | "en" = "en",
): Promise<SignedIn> {
  const signedIn = await post(url, "/api/auth/sign-in/email", { email, password }, locale);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const send = async (method: string, path: string, type: string, body: string | null) => {
    const headers = { ...headersOf(url, locale), cookie, "content-type": type };
    const reply = await fetch(`${url}/api/w/${slug}${path}`, { method, headers, body });
    const text = await reply.text();
    return { status: reply.status, body: text === "" ? {} : JSON.parse(text) };
  };
  return {
    slug,
    email,
    ask: (method, path, body) =>
      body === undefined && method === "GET"
        ? send(method, path, "application/json", null)
        : send(method, path, "application/json", JSON.stringify(body ?? {})),
    upload: (name, bytes) =>
      send("POST", `/files?name=${encodeURIComponent(name)}`, "application/octet-stream", bytes),
  };
}

function headersOf(url: string, locale: string): Record<string, string> {
  return { "content-type": "application/json", "accept-language": locale, origin: url };
}

async function post(url: string, path: string, body: unknown, locale: string): Promise<Response> {
  const init = { method: "POST", headers: headersOf(url, locale), body: JSON.stringify(body) };
  const reply = await fetch(`${url}${path}`, init);
  if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
  return reply;
}
