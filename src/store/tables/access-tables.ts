import type { Instant, Json, MadeInstant } from "./columns.ts";

export type AuthUserTable = {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: MadeInstant;
  updatedAt: MadeInstant;
  twoFactorEnabled: boolean | null;
  locale: string;
};

export type WorkspaceTable = {
  id: string;
  slug: string;
  name: string;
  locale: "ru" | "en";
  time_zone: string;
  currency: string;
  industry: string | null;
  created_at: MadeInstant;
};

export type Role = "owner" | "manager" | "analyst" | "agent" | "viewer";

export type MemberTable = {
  workspace_id: string;
  id: string;
  user_id: string;
  role: Role;
  sees_personal_data: boolean;
  created_at: MadeInstant;
};

export type TeamTable = { workspace_id: string; id: string; name: string; created_at: MadeInstant };

export type TeamMemberTable = { workspace_id: string; team_id: string; member_id: string };

export type InvitationTable = {
  workspace_id: string;
  id: string;
  email: string;
  role: Role;
  sees_personal_data: boolean;
  token_hash: string;
  invited_by: string;
  created_at: MadeInstant;
  expires_at: Instant;
  accepted_at: Instant | null;
};

export type ApiKeyTable = {
  workspace_id: string;
  id: string;
  name: string;
  hint: string;
  secret_hash: string;
  scopes: string[];
  sees_personal_data: boolean;
  created_by: string;
  created_at: MadeInstant;
  expires_at: Instant | null;
  last_used_at: Instant | null;
  revoked_at: Instant | null;
};

export type AuditLogTable = {
  workspace_id: string;
  id: string;
  at: Instant;
  actor_kind: "member" | "key" | "system";
  actor_id: string | null;
  actor_name: string;
  action: string;
  target: string | null;
  facts: Json<Record<string, unknown>>;
};

/** People and what they may do. */
export type AccessTables = {
  members: MemberTable;
  teams: TeamTable;
  team_members: TeamMemberTable;
  invitations: InvitationTable;
  api_keys: ApiKeyTable;
  audit_log: AuditLogTable;
};
