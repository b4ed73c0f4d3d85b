import { z } from "zod";
import { idSchema } from "../../access/contract.ts";
import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { workspaceParams } from "../../access/workspace-params.ts";
import { createJob } from "../../store/jobs.ts";
import { demoBody } from "../imports/contract.ts";
import { type DemoInput, demoJobKind } from "./load-demo.ts";

export const demoRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "POST",
    path: "/api/w/:workspace/demo",
    summary: "Load the demo company: 18 months of what its customers said",
    permission: "imports.write",
    params: workspaceParams,
    body: demoBody,
    reply: z.object({ jobId: idSchema }),
    status: 202,
    audit: { action: "demo.loaded", target: () => null, facts: ({ body }) => body },
    use: async ({ tx, actor, body, now }) => {
      const input: DemoInput = { ...body, until: startOfDay(now).toISOString() };
      return { jobId: await createJob(tx, { kind: demoJobKind, input, createdBy: actor.name }) };
    },
  }),
];

/** The same day, the same demo: loading it twice adds nothing. */
export function startOfDay(now: Date): Date {
  return new Date(Math.floor(now.getTime() / 86_400_000) * 86_400_000);
}
