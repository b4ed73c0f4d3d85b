import { auditRoutes } from "../access/audit/routes.ts";
import { jobRoutes } from "../access/jobs/routes.ts";
import { keyRoutes } from "../access/keys/routes.ts";
import { memberRoutes } from "../access/members/routes.ts";
import type { AnyRoute } from "../access/route.ts";
import { demoRoutes } from "../listen/demo-load/routes.ts";
import { feedbackRoutes } from "../listen/feedback/routes.ts";
import { importRoutes } from "../listen/imports/routes.ts";
import { segmentRoutes } from "../listen/segments/routes.ts";
import { viewRoutes } from "../listen/views/routes.ts";
import { analyticsRoutes } from "../understand/analytics/routes.ts";
import { dashboardRoutes } from "../understand/dashboards/routes.ts";
import { benchmarkRoutes } from "../understand/benchmarks/routes.ts";
import { causeRoutes } from "../understand/causes/routes.ts";
import { churnRoutes } from "../understand/churn/routes.ts";
import { costRoutes } from "../understand/costs/routes.ts";
import { driverRoutes } from "../understand/drivers/routes.ts";
import { gamingRoutes } from "../understand/gaming/routes.ts";
import { groupingRoutes } from "../understand/grouping-run/routes.ts";
import { hiddenSegmentRoutes } from "../understand/hidden-segments/routes.ts";
import { labelRoutes } from "../understand/labels/routes.ts";
import { measureRoutes } from "../understand/model/measures/routes.ts";
import { metricRoutes } from "../understand/metrics/routes.ts";
import { modelRoutes } from "../understand/model/routes.ts";
import { mentionRoutes } from "../understand/mentions/routes.ts";
import { painRoutes } from "../understand/pains/routes.ts";
import { readingRoutes } from "../understand/reading/routes.ts";
import { segmentPageRoutes } from "../understand/segments/routes.ts";
import { todayRoutes } from "../understand/today/routes.ts";
import { warningRoutes } from "../understand/warnings/routes.ts";
import { topicRoutes } from "../understand/topics/routes.ts";
import { improvementRoutes } from "../prove/improvements/routes.ts";
import { workspaceRoutes } from "../access/workspaces/routes.ts";

/** Every route of the product, in widening order of power. A slice that is not listed here does not exist. */
export function listRoutes(): AnyRoute[] {
  return [
    // Anybody: first run, ways to sign in. Signed-in people: who I am, my company.
    ...workspaceRoutes,
    // Everybody in a company: what customers said.
    ...feedbackRoutes,
    ...viewRoutes,
    ...segmentRoutes,
    // Analysts: bring in what was said.
    ...importRoutes,
    ...demoRoutes,
    // And what it adds up to: pains, topics, what they cost.
    ...todayRoutes,
    ...warningRoutes,
    ...painRoutes,
    ...churnRoutes,
    ...driverRoutes,
    ...metricRoutes,
    ...benchmarkRoutes,
    ...topicRoutes,
    ...labelRoutes,
    ...causeRoutes,
    ...readingRoutes,
    ...segmentPageRoutes,
    ...hiddenSegmentRoutes,
    ...gamingRoutes,
    ...groupingRoutes,
    ...mentionRoutes,
    ...costRoutes,
    // Pages of charts, and where their numbers come from.
    ...dashboardRoutes,
    ...analyticsRoutes,
    // What is to become better.
    ...improvementRoutes,
    // What a language model may propose; owners set it up.
    ...modelRoutes,
    ...measureRoutes,
    // Owners: who else may enter, and with what.
    ...memberRoutes,
    ...keyRoutes,
    ...jobRoutes,
    ...auditRoutes,
  ];
}
