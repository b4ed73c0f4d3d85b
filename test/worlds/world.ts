import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, InjectOptions } from "fastify";
import { pino } from "pino";
import type { Role } from "../../src/store/tables/access-tables.ts";
import type { Lent } from "../../src/access/route.ts";
import { createApp } from "../../src/server/app.ts";
import { readConfig } from "../../src/server/config.ts";
import { openLent } from "../../src/server/lend.ts";
import { startWorker, type Worker } from "../../src/server/worker.ts";
import { password } from "./password.ts";
import { createTestDatabase } from "./postgres.ts";

/** A whole product in process on a database of its own: the app without a port, and a worker when asked for. */
export type World = {
  app: FastifyInstance;
  lent: Lent;
  databaseUrl: string;
  dataDir: string;
  /** Starts the worker; stopped by `end`. */
  work(): Promise<Worker>;
  end(): Promise<void>;
};

export type Reply<T = Record<string, unknown>> = {
  status: number;
  body: T;
  text: string;
  headers: Record<string, unknown>;
};

/** Somebody who asks: a signed-in person (by cookie) or a key; paths are given from the workspace on. */
export type Caller = {
  slug: string;
  get<T = never>(path: string, headers?: Record<string, string>): Promise<Reply<T>>;
  post<T = never>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>>;
  put<T = never>(path: string, body?: unknown): Promise<Reply<T>>;
  patch<T = never>(path: string, body?: unknown): Promise<Reply<T>>;
  delete<T = never>(path: string): Promise<Reply<T>>;
  upload<T = never>(path: string, bytes: Buffer | string): Promise<Reply<T>>;
};

export async function createWorld(settings: Record<string, string> = {}): Promise<World> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "otklik-world-"));
  const config = readConfig({
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: "silent",
    ...settings,
  });
  const lent = await openLent(config, () => undefined);
  const app = await createApp(lent, { logLevel: "error", rateLimitPerMinute: 1_000_000, webFolder: null });
  const workers: Worker[] = [];
  return {
    app,
    lent,
    databaseUrl: database.url,
    dataDir,
    async work() {
      const worker = await startWorker(lent, pino({ level: "error" }));
      workers.push(worker);
      return worker;
    },
    async end() {
      for (const worker of workers) await worker.stop();
      await app.close();
      await lent.store.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The first owner, signed in, in a workspace of the given name. */
export async function firstOwner(
  world: World,
  company = "Brightline Telecom",
  locale = "en",
): Promise<Caller> {
  const reply = await call(world.app, "POST", "/api/first-run", {
    payload: {
      name: "Ada",
      email: "ada@example.com",
      password,
      company,
      locale,
      timeZone: "Europe/Moscow",
      currency: locale === "ru" ? "RUB" : "USD",
    },
  });
  if (reply.status !== 201) throw new Error(`first run failed: ${reply.text}`);
  return await signIn(world, "ada@example.com", (reply.body as { slug: string }).slug);
}

export async function signIn(world: World, email: string, slug: string): Promise<Caller> {
  const reply = await world.app.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    payload: { email, password },
  });
  if (reply.statusCode !== 200) throw new Error(`sign-in failed: ${reply.body}`);
  const cookie = reply.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return caller(world.app, slug, { cookie });
}

/** Invites somebody into the owner's workspace and signs them in. */
export async function joinAs(
  world: World,
  owner: Caller,
  role: Role,
  seesPersonalData = false,
): Promise<Caller> {
  const email = `${role}-${randomUUID().slice(0, 8)}@example.com`;
  const invited = await owner.post<{ token: string }>("/invitations", { email, role, seesPersonalData });
  const accepted = await call(world.app, "POST", `/api/invitations/${invited.body.token}/accept`, {
    payload: { name: role, password },
  });
  if (accepted.status !== 204) throw new Error(`invitation not accepted: ${accepted.text}`);
  return await signIn(world, email, owner.slug);
}

/** A second company in the same installation, owned by the same person; for tests that nothing leaks across. */
export async function secondWorkspace(world: World, owner: Caller, name = "Harbor Shop"): Promise<Caller> {
  const headers = ownHeaders.get(owner)!;
  const reply = await call(world.app, "POST", "/api/workspaces", {
    headers,
    payload: { name, locale: "en", timeZone: "UTC", currency: "EUR" },
  });
  return caller(world.app, (reply.body as { slug: string }).slug, headers);
}

/** A program with a key of these scopes. */
export async function withKey(world: World, owner: Caller, scopes: string[]): Promise<Caller> {
  const made = await owner.post<{ secret: string }>("/keys", { name: scopes.join(" "), scopes });
  return caller(world.app, owner.slug, { authorization: `Bearer ${made.body.secret}` });
}

/** The same person with the screen in this language; who says none reads English. */
export function reading(world: World, person: Caller, locale: "ru" | "en"): Caller {
  return caller(world.app, person.slug, { ...ownHeaders.get(person), "accept-language": locale });
}

/** Somebody who is nobody. */
export function stranger(world: World, slug: string): Caller {
  return caller(world.app, slug, {});
}

const ownHeaders = new WeakMap<Caller, Record<string, string>>();

function caller(app: FastifyInstance, slug: string, headers: Record<string, string>): Caller {
  const at = (path: string) => (path.startsWith("/api/") ? path : `/api/w/${slug}${path}`);
  const send = async (method: InjectOptions["method"], path: string, body: unknown, more = {}) =>
    (await call(app, method, at(path), {
      headers: { ...headers, ...more },
      ...(body === undefined ? {} : { payload: body as Record<string, unknown> }),
    })) as Reply<never>;
  const made: Caller = {
    slug,
    get: (path, more) => send("GET", path, undefined, more),
    post: (path, body, more) => send("POST", path, body, more),
    put: (path, body) => send("PUT", path, body),
    patch: (path, body) => send("PATCH", path, body),
    delete: (path) => send("DELETE", path, undefined),
    upload: (path, bytes) => send("POST", path, bytes, { "content-type": "application/octet-stream" }),
  };
  ownHeaders.set(made, headers);
  return made;
}

async function call(
  app: FastifyInstance,
  method: InjectOptions["method"],
  url: string,
  more: InjectOptions,
): Promise<Reply> {
  const reply = await app.inject({ method, url, ...more } as InjectOptions);
  const isJson = String(reply.headers["content-type"] ?? "").includes("json");
  return {
    status: reply.statusCode,
    body: isJson ? JSON.parse(reply.body) : {},
    text: reply.body,
    headers: reply.headers,
  };
}
