import { sql } from "kysely";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Lent } from "../access/route.ts";
import { ping } from "../store/ping.ts";

/** /health for whoever watches the process, /metrics for Prometheus. Neither tells anything of customers. */
export function mountHealth(app: FastifyInstance, lent: Lent): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "otklik_" });
  const seconds = new Histogram({
    name: "otklik_http_request_seconds",
    help: "Time to answer, by route and status",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
    registers: [registry],
  });
  const broken = new Counter({
    name: "otklik_http_broken_total",
    help: "Answers with a status of 500 and over",
    registers: [registry],
  });
  mountBacklog(registry, lent);
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "unknown";
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) broken.inc();
  });
  app.get("/health", { schema: { hide: true } }, async (_request, reply) => {
    try {
      await ping(lent.store);
      return { status: "ok" };
    } catch (error) {
      app.log.error({ err: error }, "health: database does not answer");
      return reply.code(503).send({ status: "database-away" });
    }
  });
  app.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function mountBacklog(registry: Registry, lent: Lent): void {
  const count = async (gauge: Gauge, query: ReturnType<typeof sql<{ n: number }>>) => {
    const { rows } = await query.execute(lent.store.db);
    gauge.set(rows[0].n);
  };
  const gauge = (name: string, help: string, query: ReturnType<typeof sql<{ n: number }>>) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        await count(this, query);
      },
    });
  gauge(
    "otklik_outbox_waiting",
    "Events not delivered yet",
    sql<{ n: number }>`select count(*) as n from outbox where delivered_at is null`,
  );
  gauge(
    "otklik_jobs_open",
    "Jobs queued or running",
    sql<{ n: number }>`select count(*) as n from jobs where status in ('queued', 'running')`,
  );
}
