import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Lent } from "../access/route.ts";
import { ping } from "../store/ping.ts";

/** Hands /api/auth/* to the sign-in library, which speaks the Fetch standard. */
export function mountAuth(app: FastifyInstance, lent: Lent): void {
  app.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    schema: { hide: true },
    handler: async (request, reply) => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
      }
      // The address the limits count by: what the connection says, never what the caller writes in a header.
      headers.set("x-otklik-ip", request.ip);
      const hasBody = request.method !== "GET" && request.body !== undefined && request.body !== null;
      if (hasBody) headers.set("content-type", "application/json");
      headers.delete("content-length");
      const response = await lent.auth.handler(
        new Request(`${request.protocol}://${request.host}${request.url}`, {
          method: request.method,
          headers,
          ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
        }),
      );
      // The library hides why it failed: a database that is away is told as such by throwing here.
      if (response.status >= 500) await ping(lent.store);
      reply.code(response.status);
      for (const [name, value] of response.headers) if (name !== "set-cookie") reply.header(name, value);
      const cookies = response.headers.getSetCookie();
      if (cookies.length > 0) reply.header("set-cookie", cookies);
      return reply.send(response.body ? Readable.fromWeb(response.body as never) : null);
    },
  });
}
