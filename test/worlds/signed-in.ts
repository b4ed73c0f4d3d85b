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
  { url }: Pick<Product, "url">,
  locale: "ru" | "en",
): Promise<SignedIn> {
  const headers = { "content-type": "application/json", "accept-language": locale, origin: url };
  const post = async (path: string, body: unknown) => {
    const reply = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`);
    return reply;
  };
  const email = "ada@example.com";
  const owner = { name: "Ada", email, password, company: "Brightline Telecom", locale };
  const created = await post("/api/first-run", { ...owner, timeZone: "Europe/Moscow", currency: "RUB" });
  const { slug } = (await created.json()) as { slug: string };
  const signedIn = await post("/api/auth/sign-in/email", { email, password });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const send = async (method: string, path: string, type: string, body: string | null) => {
    const init = { method, headers: { ...headers, cookie, "content-type": type }, body };
    const reply = await fetch(`${url}/api/w/${slug}${path}`, init);
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
