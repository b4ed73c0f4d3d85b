/** What can be permitted; an API key's scopes are the same words. Rights are checked only here and in the route wrapper. */
export const permissions = [
  "workspace.read",
  "feedback.read",
  "feedback.write",
  "views.write",
  "imports.read",
  "imports.write",
  "pains.read",
  "topics.write",
  "segments.write",
  "improvements.write",
  "costs.write",
  "company.write",
  "members.read",
  "members.write",
  "keys.write",
  "model.write",
  "audit.read",
] as const;
export type Permission = (typeof permissions)[number];

const viewer: Permission[] = ["workspace.read", "feedback.read", "pains.read"];
const agent: Permission[] = [...viewer, "feedback.write", "views.write"];
const analyst: Permission[] = [
  ...agent,
  "imports.read",
  "imports.write",
  "topics.write",
  "segments.write",
  "improvements.write",
  "members.read",
];
const manager: Permission[] = [...analyst, "costs.write", "company.write", "audit.read"];

/** What each role may do. Who may see personal data is a right of its own, given person by person. */
export const rolePermissions = {
  viewer,
  agent,
  analyst,
  manager,
  owner: permissions,
} satisfies Record<string, readonly Permission[]>;
