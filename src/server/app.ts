import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import type { Lent } from "../access/route.ts";
import { mountAuth } from "./mount-auth.ts";
import { mountRoute } from "./mount.ts";
import { mountConsole } from "./mount-console.ts";
import { mountHealth } from "./health.ts";
import { sendProblem, serverFault } from "./problem.ts";
import { listRoutes } from "./routes.ts";

export type AppOptions = { logLevel: string; rateLimitPerMinute: number; webFolder: string | null };

/** The whole server as one object, listening nowhere yet: main gives it a port, tests inject requests. */
export async function createApp(lent: Lent, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: {
      level: options.logLevel,
      // Addresses carry searches and ids of people; bodies and headers are never logged.
      serializers: { req: (request) => ({ method: request.method, route: request.routeOptions?.url }) },
      redact: ["req.headers", "headers"],
    },
    trustProxy: "loopback",
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: "idle",
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => sendProblem(serverFault("route.missing"), request, reply));
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy },
    strictTransportSecurity: false,
  });
  await app.register(rateLimit, {
    max: options.rateLimitPerMinute,
    timeWindow: "1 minute",
    keyGenerator: (request) => request.headers.authorization ?? request.headers.cookie ?? request.ip,
    allowList: (request) => !request.url.startsWith("/api/"),
  });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Otklik",
        version: "0.1.0",
        description: "The API of Otklik. Errors are RFC 9457 problems in the language of Accept-Language.",
      },
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      security: [{ key: [] }],
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: "/api/docs", staticCSP: false });
  mountHealth(app, lent);
  mountAuth(app, lent);
  await app.register(async (api) => {
    for (const route of listRoutes()) mountRoute(api, route, lent);
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, async () => app.swagger());
  if (options.webFolder) await mountConsole(app, options.webFolder);
  return app;
}

/** No scripts, styles or calls but our own. No upgrade to https: the product is opened over plain http on a local network, too. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:", "blob:"],
  fontSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};
