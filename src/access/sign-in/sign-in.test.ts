import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, createWorld, firstOwner, type World } from "../../../test/worlds/world.ts";
import { password } from "../../../test/worlds/password.ts";

let provider: Server;
let issuer: string;
let world: World;
let ada: Caller;

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const grace = { sub: "42", email: "grace@example.com", email_verified: true, name: "Grace" };
const idToken = `${base64url({ alg: "none" })}.${base64url(grace)}.`;

/** A small OpenID provider on loopback: it says that everybody is Grace. */
function startProvider(): Promise<Server> {
  const server = createServer((request, response) => {
    const send = (body: unknown) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(body));
    };
    const path = new URL(request.url ?? "/", issuer).pathname;
    if (path === "/.well-known/openid-configuration") {
      return send({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
      });
    }
    if (path === "/token")
      return send({ access_token: "at", id_token: idToken, token_type: "Bearer", expires_in: 60 });
    response.statusCode = 404;
    return response.end();
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

beforeAll(async () => {
  provider = await startProvider();
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  world = await createWorld({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: "otklik",
    OIDC_CLIENT_SECRET: "secret",
    OIDC_NAME: "Company ID",
  });
  ada = await firstOwner(world);
});
afterAll(async () => {
  await world.end();
  provider.close();
});

type Jar = Map<string, string>;

async function auth(path: string, payload: unknown, jar: Jar = new Map()) {
  const reply = await world.app.inject({
    method: "POST",
    url: `/api/auth${path}`,
    payload: payload as Record<string, unknown>,
    headers: {
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
      origin: "http://localhost:80",
    },
  });
  for (const { name, value } of reply.cookies) jar.set(name, value);
  return { status: reply.statusCode, body: reply.body ? reply.json<Record<string, unknown>>() : {}, jar };
}

/** The code an authenticator app shows (RFC 6238, six digits, 30 seconds). */
function totp(uri: string, at = Date.now()): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...new URL(uri).searchParams.get("secret")!]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac("sha1", key).update(counter).digest();
  const offset = mac[mac.length - 1] & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

describe("sign-in", () => {
  it("refuses a wrong password and does not tell whether the person exists", async () => {
    const wrong = await auth("/sign-in/email", { email: "ada@example.com", password: "wrong wrong wrong" });
    const nobody = await auth("/sign-in/email", {
      email: "nobody@example.com",
      password: "wrong wrong wrong",
    });
    expect(wrong.status).toBe(401);
    expect(nobody.status).toBe(401);
    expect(nobody.body).toEqual(wrong.body);
  });

  it("lets nobody sign up on their own", async () => {
    const reply = await auth("/sign-up/email", { email: "eve@example.com", password, name: "Eve" });
    expect(reply.status).toBeGreaterThanOrEqual(400);
  });

  it("asks for the second factor once it is on, and takes a right code only", async () => {
    const signedIn = await auth("/sign-in/email", { email: "ada@example.com", password });
    const enabled = await auth("/two-factor/enable", { password }, signedIn.jar);
    expect(enabled.status).toBe(200);
    const uri = enabled.body["totpURI"] as string;
    expect((await auth("/two-factor/verify-totp", { code: totp(uri) }, signedIn.jar)).status).toBe(200);

    const again = await auth("/sign-in/email", { email: "ada@example.com", password });
    expect(again.body["twoFactorRedirect"]).toBe(true);
    const cookie = [...again.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await world.app.inject({ url: "/api/me", headers: { cookie } })).statusCode).toBe(401);
    expect((await auth("/two-factor/verify-totp", { code: "000000" }, again.jar)).status).toBe(401);
    expect((await auth("/two-factor/verify-totp", { code: totp(uri) }, again.jar)).status).toBe(200);
    const inside = [...again.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const me = await world.app.inject({ url: "/api/me", headers: { cookie: inside } });
    expect(me.json()).toMatchObject({ user: { twoFactor: true } });
  });

  it("goes through the company's own provider when it is configured", async () => {
    const options = await ada.get<{ oidc: { id: string; name: string }[] }>("/api/sign-in-options");
    expect(options.body.oidc).toEqual([{ id: "oidc", name: "Company ID" }]);
    const started = await auth("/sign-in/social", { provider: "oidc", callbackURL: "/" });
    expect(started.status).toBe(200);
    const url = new URL(started.body["url"] as string);
    expect(url.origin).toBe(issuer);
    expect(url.searchParams.get("code_challenge_method")).toBe("S256");
    const back = await world.app.inject({
      url: `/api/auth/callback/oidc?code=c&state=${url.searchParams.get("state")}`,
      headers: { cookie: [...started.jar].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    expect(back.headers["location"]).toBe("/");
    const cookie = back.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const me = await world.app.inject({ url: "/api/me", headers: { cookie } });
    // Known by the provider, yet a member of nothing until somebody invites them.
    expect(me.json()).toMatchObject({ user: { email: "grace@example.com" }, workspaces: [] });
  });
});
