import type { Generated } from "kysely";
import type { Instant, Json } from "./columns.ts";

export type ImprovementStage = "analyse" | "develop" | "test" | "launch" | "tune" | "done" | "dropped";

export type ImprovementTable = {
  workspace_id: string;
  id: string;
  title: string;
  problem: string;
  as_is: Generated<string>;
  to_be: Generated<string>;
  stage: ImprovementStage;
  owner_team_id: string | null;
  source_key: string | null;
  source: Json<Record<string, unknown>> | null;
  version: Generated<number>;
  created_by_name: string;
  created_at: Instant;
  changed_by_name: string;
  changed_at: Instant;
};

/** What is to become better. */
export type ImprovementTables = { improvements: ImprovementTable };
