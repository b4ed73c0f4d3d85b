import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { sendProblem, serverFault } from "./problem.ts";

/** Serves the built console; every address that is not the API's or a file's opens it (the console routes by itself). */
export async function mountConsole(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, "index.html"))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.includes("/assets/");
      reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/*", { schema: { hide: true } }, (request, reply) => {
    const isPage = !request.url.startsWith("/api/") && !request.url.startsWith("/assets/");
    return isPage
      ? reply.header("cache-control", "no-cache").sendFile("index.html", folder)
      : sendProblem(serverFault("route.missing"), request, reply);
  });
}
