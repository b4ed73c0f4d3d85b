import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { accessFault } from "../access/contract.ts";
import type { Actor } from "../access/actor.ts";
import { recordAudit } from "../access/audit/record-audit.ts";
import { inWorkspaceOf } from "../access/in-workspace-of.ts";
import { findKeyActor, findMemberActor } from "../access/identify.ts";
import type { AnyRoute, Asked, Audit, Download, Lent, PlainRoute, SignedIn } from "../access/route.ts";
import type { Permission } from "../access/permissions.ts";
import { ping } from "../store/ping.ts";
import { requestLocale } from "./problem.ts";
import { receiveUpload } from "./receive-upload.ts";

/** The one wrapper around every route: who asks, may they, parse, transaction, use case, output check, audit. */
export function mountRoute(app: FastifyInstance, route: AnyRoute, lent: Lent): void {
  app.route({
    method: route.method,
    url: route.path,
    schema: routeSchema(route),
    ...(route.kind === "stream" && route.upload ? { bodyLimit: lent.uploadLimitBytes } : {}),
    handler: async (request, reply) => {
      const asked = await askedOf(request, lent);
      const result = await serve(route, request, asked);
      return answer(route, reply, result);
    },
  });
}

function routeSchema(route: AnyRoute) {
  const tags = [
    route.path
      .split("/")
      .filter((part) => part && part !== "api" && part !== "w" && !part.startsWith(":"))[0] ?? "workspace",
  ];
  const isUpload = route.kind === "stream" && route.upload;
  return {
    summary: route.summary,
    tags,
    ...(route.kind === "public" ? { security: [] } : {}),
    ...("permission" in route ? { description: `Needs the right \`${route.permission}\`.` } : {}),
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body && !isUpload ? { body: route.body } : {}),
    ...(isUpload ? { consumes: ["application/octet-stream"] } : {}),
    ...(route.reply ? { response: { [route.status ?? 200]: route.reply } } : {}),
  };
}

function isPlain(route: AnyRoute): route is PlainRoute<unknown, unknown, unknown, unknown> {
  return route.kind === "public" || route.kind === "signed-in";
}

type Base = Asked<unknown, unknown, unknown>;

async function askedOf(request: FastifyRequest, lent: Lent): Promise<Base> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return {
    lent,
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    now: lent.now(),
    locale: requestLocale(request),
    headers,
    origin: lent.publicUrl?.replace(/\/$/, "") ?? `${request.protocol}://${request.host}`,
  };
}

async function serve(route: AnyRoute, request: FastifyRequest, asked: Base): Promise<unknown> {
  const { lent } = asked;
  if (isPlain(route)) {
    const user = await findSignedIn(lent, asked.headers);
    if (route.kind === "signed-in" && !user) throw accessFault("access.sign-in-needed");
    if (route.kind === "signed-in" && user) refuseCrossSite(request);
    return await route.use({ ...asked, user } as never);
  }
  const actor = await findActor(request, asked);
  allow(actor, route.permission);
  const full = { ...asked, actor };
  if (route.kind === "stream") {
    const use = async (upload?: Readable) => await route.use({ ...full, upload } as never);
    const result = route.upload ? await receiveUpload(request, use) : await use();
    if (route.audit) {
      const audit = route.audit;
      await inWorkspaceOf(lent.store, actor, (tx) => audited(tx, audit, full, result));
    }
    return result;
  }
  const mode = route.method === "GET" ? "read" : "write";
  return await inWorkspaceOf(
    lent.store,
    actor,
    async (tx) => {
      const result = await route.use({ ...full, tx } as never);
      if (route.audit) await audited(tx, route.audit, full, result);
      return result;
    },
    mode,
  );
}

async function audited(
  tx: Parameters<typeof recordAudit>[0],
  audit: Audit<never, never>,
  asked: Base & { actor: Actor },
  result: unknown,
): Promise<void> {
  const reply = result as { id?: string } | undefined;
  const params = asked.params as { id?: string } | undefined;
  await recordAudit(tx, asked.actor, asked.now, {
    action: audit.action,
    target: audit.target ? audit.target(asked as never, result as never) : (reply?.id ?? params?.id ?? null),
    facts: audit.facts ? audit.facts(asked as never, result as never) : {},
  });
}

async function findSignedIn(lent: Lent, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get("cookie")) return null;
  const session = await readSession(lent, headers);
  if (!session) return null;
  const { user } = session;
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    locale: user.locale === "en" ? "en" : "ru",
    twoFactor: user.twoFactorEnabled ?? false,
  };
}

/** The sign-in library hides why it failed: a database that is away is told as such. */
async function readSession(lent: Lent, headers: Headers) {
  try {
    return await lent.auth.api.getSession({ headers });
  } catch (error) {
    await ping(lent.store);
    throw error;
  }
}

/** The key's own workspace must be the one in the path; a person must be its member. Both look the same from outside. */
async function findActor(request: FastifyRequest, asked: Base): Promise<Actor> {
  const workspace = (request.params as { workspace: string }).workspace;
  const [scheme, secret] = (request.headers.authorization ?? "").split(" ");
  if (scheme?.toLowerCase() === "bearer" && secret) {
    const actor = await findKeyActor(asked.lent.store, secret, asked.locale);
    if (!actor) throw accessFault("access.key-unknown");
    if (actor.workspace.slug !== workspace) throw accessFault("workspace.missing");
    return actor;
  }
  const user = await findSignedIn(asked.lent, asked.headers);
  if (!user) throw accessFault("access.sign-in-needed");
  refuseCrossSite(request);
  const actor = await findMemberActor(asked.lent.store, user, workspace, asked.locale);
  if (!actor) throw accessFault("workspace.missing");
  return actor;
}

/** A browser on another site must not write with our cookie. */
function refuseCrossSite(request: FastifyRequest): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const site = request.headers["sec-fetch-site"];
  const origin = request.headers.origin;
  const foreign = origin !== undefined && new URL(origin).host !== request.host;
  if (site === "cross-site" || foreign) throw accessFault("access.cross-site");
}

function allow(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw accessFault("access.forbidden", { permission });
}

function isDownload(result: unknown): result is Download {
  return typeof result === "object" && result !== null && "contentType" in result && "body" in result;
}

function answer(route: AnyRoute, reply: FastifyReply, result: unknown): unknown {
  if (isDownload(result)) {
    const body = result.body instanceof Readable ? result.body : Readable.from(result.body);
    return reply
      .type(result.contentType)
      .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(result.filename)}`)
      .send(body);
  }
  const status = route.status ?? (route.reply ? 200 : 204);
  // The output check strips what the contract does not name and throws (as broken) where it does not hold.
  if (status === 204) return reply.code(204).send();
  return reply.code(status).send(route.reply ? z.parse(route.reply as z.ZodType, result) : result);
}
