import { type AnyRoute, workspaceRoute } from "../../access/route.ts";
import { withId, workspaceParams } from "../../access/workspace-params.ts";
import { rfmReply, segmentMarksReply } from "./contract.ts";
import { getRfm } from "./rfm.ts";
import { getSegmentMarks } from "./segment-marks.ts";

export const segmentPageRoutes: AnyRoute[] = [
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/segments/:id/marks",
    summary: "Marks of a segment's customers beside those of all others",
    permission: "pains.read",
    params: withId,
    reply: segmentMarksReply,
    use: async ({ tx, actor, params }) => getSegmentMarks(tx, actor, params.id),
  }),
  workspaceRoute({
    method: "GET",
    path: "/api/w/:workspace/rfm",
    summary: "Customers by how recently, how often and for how much they bought",
    permission: "pains.read",
    params: workspaceParams,
    reply: rfmReply,
    use: async ({ tx, actor }) => getRfm(tx, actor),
  }),
];
