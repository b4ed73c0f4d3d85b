import i18next, { t } from "i18next";
import type { z } from "zod";
import { takeEarly } from "./early.ts";

/** The one way to the server. Replies are parsed by the contract, so that screen and server cannot disagree unnoticed. */

export type ApiFieldError = { path: string; message: string };
export type QueryValue = string | number | boolean | readonly string[] | null | undefined;
export type Query = Record<string, QueryValue>;

/** A fault the server told (RFC 9457), already a sentence in the user's language; code "network" when there was no answer. */
export class ApiFault extends Error {
  readonly status: number;
  readonly code: string;
  readonly facts: Record<string, unknown>;
  readonly errors: ApiFieldError[];

  constructor(problem: {
    status: number;
    code: string;
    detail: string;
    facts?: Record<string, unknown>;
    errors?: ApiFieldError[];
  }) {
    super(problem.detail);
    this.name = "ApiFault";
    this.status = problem.status;
    this.code = problem.code;
    this.facts = problem.facts ?? {};
    this.errors = problem.errors ?? [];
  }
}

/**
 * `/path?query`; a list is its parameter repeated, empty values are left out.
 * @example withQuery("/feedback", { channel: ["chat", "phone"], q: "" }) // => "/feedback?channel=chat&channel=phone"
 */
export function withQuery(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "") continue;
    for (const one of [value].flat()) params.append(name, String(one));
  }
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Reads. @throws ApiFault what the server told; TypeError when the reply does not fit the contract (a bug) */
export async function apiGet<S extends z.ZodType>(
  path: string,
  schema: S,
  options: { query?: Query; signal?: AbortSignal } = {},
): Promise<z.output<S>> {
  const address = withQuery(path, options.query);
  const reply = (await takeEarly(address)) ?? (await ask(address, { signal: options.signal }));
  return fit(path, schema, await readJson(reply));
}

type Write = { method: "POST" | "PUT" | "PATCH" | "DELETE"; path: string; body?: unknown };

/** Writes and reads the reply. @throws as apiGet */
export async function apiSend<S extends z.ZodType>(write: Write, schema: S): Promise<z.output<S>> {
  return fit(write.path, schema, await readJson(await sendRaw(write)));
}

/** Writes where nothing comes back. @throws ApiFault what the server told */
export async function apiDo(write: Write): Promise<void> {
  await sendRaw(write);
}

function sendRaw({ method, path, body }: Write): Promise<Response> {
  if (body === undefined) return ask(path, { method });
  return ask(path, { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } });
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const headers = { accept: "application/json", "accept-language": i18next.language, ...init.headers };
  let reply: Response;
  try {
    reply = await fetch(path, { ...init, headers, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw networkFault();
  }
  if (!reply.ok) throw problemFault(reply.status, await reply.text());
  return reply;
}

/** No answer at all: the server is stopped or the network is away. */
export function networkFault(): ApiFault {
  return new ApiFault({ status: 0, code: "network", detail: t("kit:fault.network") });
}

/** Reads a problem+json body; a proxy's own page in its place gets a sentence of ours. */
export function problemFault(status: number, text: string): ApiFault {
  try {
    const problem: unknown = JSON.parse(text);
    if (isProblem(problem)) return new ApiFault({ ...problem, status });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return new ApiFault({ status, code: `http.${status}`, detail: t("kit:fault.http", { status }) });
}

type Problem = { detail: string; code: string; facts?: Record<string, unknown>; errors?: ApiFieldError[] };

function isProblem(value: unknown): value is Problem {
  if (typeof value !== "object" || value === null) return false;
  return (
    "detail" in value && typeof value.detail === "string" && "code" in value && typeof value.code === "string"
  );
}

async function readJson(reply: Response): Promise<unknown> {
  const text = await reply.text();
  return text === "" ? undefined : JSON.parse(text);
}

export function fit<S extends z.ZodType>(path: string, schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new TypeError(`The reply of ${path} does not fit its contract: ${where}`);
}
