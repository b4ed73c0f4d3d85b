import type { Readable } from "node:stream";
import type { z } from "zod";
import type { Locale } from "../core/kit/fault.ts";
import type { Mailer } from "../core/kit/mailer.ts";
import type { LanguageModel, ModelConnection } from "../core/kit/language-model.ts";
import type { Analytics } from "../store/analytics/analytics.ts";
import type { SendTelegram } from "../core/kit/telegram.ts";
import type { SendWebhook } from "../core/kit/webhook.ts";
import type { Store } from "../store/connect.ts";
import type { WorkspaceTx } from "../store/transaction.ts";
import type { Actor } from "./actor.ts";
import type { Permission } from "./permissions.ts";
import type { SecretSeal } from "./secret-seal.ts";
import type { Auth } from "./sign-in/auth.ts";

/**
 * A route as one literal: method, path, contract, permission, use case. It only declares; server/mount.ts does
 * sign-in, parsing, rights, the transaction, the output check, faults and the audit record for all alike.
 */

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Files kept as they came; src/outside/files fulfils it (a local folder). `place` is where one is, as rows keep it. */
export type KeptFiles = {
  /** Streams in at most `limitBytes`. @throws a fault when there is more, or the disk is full; nothing is left behind then */
  put(stream: Readable, limitBytes: number): Promise<{ place: string; bytes: number; sha256: string }>;
  open(place: string): Promise<Readable>;
  remove(place: string): Promise<void>;
};

/** What the server lends to use cases beside the transaction. */
export type Lent = {
  store: Store;
  files: KeptFiles;
  /** Room left where files and records lie, in megabytes; null when the system does not say. */
  freeMegabytes: () => number | null;
  auth: Auth;
  now: () => Date;
  uploadLimitBytes: number;
  publicUrl: string | null;
  oidc: { name: string } | null;
  /** Locks and opens the keys of services outside. */
  secrets: SecretSeal;
  /** A language model at an address of the company's; nothing is sent before it is asked. @throws model.bad-address */
  openModel: (connection: ModelConnection) => LanguageModel;
  /** Big numbers: the replica of the facts, with the records behind it. */
  analytics: Analytics;
  /** Carries letters; null where no mail server was named. */
  mailer: Mailer | null;
  /** Sends a signed message to a program of the company's. */
  sendWebhook: SendWebhook;
  /** Sends a text to a chat by a bot of the company's. */
  sendTelegram: SendTelegram;
  /** @throws webhook.bad-address */
  checkWebhook: (address: string) => void;
};

type Schema = z.ZodType;
type Out<S> = S extends Schema ? z.infer<S> : undefined;
/** Without a schema nothing is answered. */
type Reply<S> = S extends Schema ? z.infer<S> : void;

type Common<P, Q, B, R> = {
  method: Method;
  /** Fastify path; every path of a workspace begins with /api/w/:workspace. */
  path: string;
  /** One line for the API's reading page. */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  reply?: R;
  status?: 200 | 201 | 202 | 204;
};

export type Asked<P, Q, B> = {
  lent: Lent;
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  now: Date;
  locale: Locale;
  /** Request headers, for the sign-in library. */
  headers: Headers;
  /** The address people reach us by, no slash at the end. */
  origin: string;
};

export type InWorkspace = { actor: Actor };

/** Writes of a workspace name their audit action; `facts` says what to note of them (never secrets). */
export type Audit<A, R> = {
  action: string;
  target?: (asked: A, reply: R) => string | null;
  facts?: (asked: A, reply: R) => Record<string, unknown>;
};

export type WorkspaceRoute<P, Q, B, R> = Common<P, Q, B, R> & {
  kind: "workspace";
  permission: Permission;
  audit?: Audit<Asked<P, Q, B> & InWorkspace, Reply<R>>;
  use: (asked: Asked<P, Q, B> & InWorkspace & { tx: WorkspaceTx }) => Promise<Reply<R>>;
};

export type Download = {
  filename: string;
  contentType: string;
  body: Readable | AsyncIterable<string | Uint8Array>;
};

/** Long streams in or out: the use case opens short transactions itself, so that none hangs on a slow network. */
export type StreamRoute<P, Q, B, R> = Common<P, Q, B, R> & {
  kind: "stream";
  permission: Permission;
  /** The body is raw bytes, as `upload`. */
  upload?: boolean;
  audit?: Audit<Asked<P, Q, B> & InWorkspace, unknown>;
  use: (asked: Asked<P, Q, B> & InWorkspace & { upload: Readable }) => Promise<Download | Reply<R>>;
};

/** Before a workspace is known: `signed-in` people, or anybody. */
export type PlainRoute<P, Q, B, R> = Common<P, Q, B, R> & {
  kind: "public" | "signed-in";
  use: (asked: Asked<P, Q, B> & { user: SignedIn | null }) => Promise<Reply<R>>;
};

export type SignedIn = { id: string; name: string; email: string; locale: Locale; twoFactor: boolean };

export type AnyRoute =
  | WorkspaceRoute<unknown, unknown, unknown, unknown>
  | StreamRoute<unknown, unknown, unknown, unknown>
  | PlainRoute<unknown, unknown, unknown, unknown>;

type Maybe = Schema | undefined;

/** Declares a route of a workspace; types of params, query, body and reply follow from the schemas. */
export function workspaceRoute<P extends Maybe, Q extends Maybe, B extends Maybe, R extends Maybe>(
  route: Omit<WorkspaceRoute<P, Q, B, R>, "kind">,
): AnyRoute {
  return { ...route, kind: "workspace" } as unknown as AnyRoute;
}

/** Declares an upload or a download. */
export function streamRoute<P extends Maybe, Q extends Maybe, B extends Maybe, R extends Maybe>(
  route: Omit<StreamRoute<P, Q, B, R>, "kind">,
): AnyRoute {
  return { ...route, kind: "stream" } as unknown as AnyRoute;
}

/** Declares a route outside workspaces. */
export function plainRoute<P extends Maybe, Q extends Maybe, B extends Maybe, R extends Maybe>(
  route: PlainRoute<P, Q, B, R>,
): AnyRoute {
  return route as unknown as AnyRoute;
}
