import type { FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { Fault, type FaultKind, faultFamily, type Locale } from "../core/kit/fault.ts";
import { isConnectionLoss } from "../store/transaction.ts";
import { issueText } from "./issue-text.ts";

/** The only place that knows how faults look over HTTP: RFC 9457, in the caller's language. */

const httpStatus: Record<FaultKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  broken: 500,
};

export const serverFault = faultFamily({
  "request.invalid": {
    kind: "invalid",
    ru: "Запрос заполнен неверно: {what}.",
    en: "The request is not filled in right: {what}.",
  },
  "request.too-large": {
    kind: "invalid",
    ru: "Слишком большой запрос. Разделите его на части.",
    en: "The request is too large. Split it into parts.",
  },
  "request.limited": {
    kind: "limited",
    ru: "Слишком много запросов. Подождите минуту и повторите.",
    en: "Too many requests. Wait a minute and try again.",
  },
  "route.missing": { kind: "missing", ru: "Такого адреса нет.", en: "There is no such address." },
  "server.database-away": {
    kind: "broken",
    ru: "База данных не отвечает. Подождите полминуты и повторите; если не поможет, выполните «otklik doctor».",
    en: "The database does not answer. Wait half a minute and try again; if that fails, run “otklik doctor”.",
  },
  "server.broken": {
    kind: "broken",
    ru: "Ошибка программы. Мы записали её в журнал под номером {requestId}.",
    en: "An error of the program. It is in the log under number {requestId}.",
  },
});

/** ru where the caller prefers Russian, else en. */
export function requestLocale(request: FastifyRequest): Locale {
  const wish = request.headers["accept-language"] ?? "";
  const ru = wish.search(/\bru\b/i);
  const en = wish.search(/\ben\b/i);
  return ru >= 0 && (en < 0 || ru < en) ? "ru" : "en";
}

/** Turns whatever was thrown into a fault; what is nobody's fault but ours is logged and told as broken. */
function toFault(
  error: unknown,
  request: FastifyRequest,
): { fault: Fault; errors?: { path: string; message: string }[] } {
  if (error instanceof Fault) return { fault: error };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, "").replaceAll("/", "."),
      message: issueText(issue, requestLocale(request)),
    }));
    const what = errors.map((each) => `${each.path || "—"}: ${each.message}`).join("; ");
    return { fault: serverFault("request.invalid", { what }), errors };
  }
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (statusCode === 429) return { fault: serverFault("request.limited") };
  if (statusCode === 413) return { fault: serverFault("request.too-large") };
  if (statusCode === 404) return { fault: serverFault("route.missing") };
  if (isConnectionLoss(error)) {
    request.log.error({ code }, "database away");
    return { fault: serverFault("server.database-away") };
  }
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return { fault: serverFault("request.invalid", { what: (error as Error).message }) };
  }
  request.log.error({ err: error }, "bug");
  return { fault: serverFault("server.broken", { requestId: request.id }) };
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { fault, errors } = toFault(error, request);
  const status = fault.code === "server.database-away" ? 503 : httpStatus[fault.kind];
  const locale = requestLocale(request);
  return reply
    .code(status)
    .type("application/problem+json; charset=utf-8")
    .header("content-language", locale)
    .send(
      JSON.stringify({
        type: `urn:otklik:${fault.code}`,
        title: fault.kind,
        status,
        detail: fault.sentence(locale),
        code: fault.code,
        facts: fault.facts,
        ...(errors ? { errors } : {}),
      }),
    );
}
