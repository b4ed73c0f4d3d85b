/**
 * Cross-workspace access is impossible by construction: inside a workspace's transaction every statement passes here,
 * and one that reaches a table of workspaces without binding this workspace's id is refused before PostgreSQL sees it.
 * A forgotten `where workspace_id = …` thus fails in the first test that runs it, whoever wrote the SQL and however.
 */

const shared = new Set(["auth_user", "pg_catalog", "information_schema"]);

/** Tables named after from / join / into / update / delete from; names defined by `with` are the statement's own. */
function tablesIn(sql: string): string[] {
  const own = new Set(
    [
      ...sql.matchAll(
        /(?:\bwith|,)\s+(?:recursive\s+)?"?(\w+)"?\s*(?:\([^)]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s*)?\(/gi,
      ),
    ].map((m) => m[1]),
  );
  const named = [
    ...sql.matchAll(/\b(?:from|join|into|update)\s+(?:only\s+)?"?([a-z_][a-z0-9_]*)"?(?!\s*\()/gi),
  ].map((m) => m[1].toLowerCase());
  return named.filter((name) => !own.has(name) && !shared.has(name));
}

const verdicts = new Map<string, boolean>();

/** Whether a statement touches a table of workspaces; remembered by its text, since texts repeat. */
function touchesWorkspace(sql: string, tables: ReadonlySet<string>): boolean {
  const seen = verdicts.get(sql);
  if (seen !== undefined) return seen;
  const verdict = tablesIn(sql).some((name) => tables.has(name));
  if (verdicts.size > 5_000) verdicts.clear();
  verdicts.set(sql, verdict);
  return verdict;
}

/**
 * Throws unless the statement names `workspace_id` and binds this workspace's id, where it touches such a table.
 * @throws RangeError: a bug of ours, never a user's doing
 */
export function guardStatement(
  sql: string,
  parameters: readonly unknown[],
  workspaceId: string,
  tables: ReadonlySet<string>,
): void {
  if (!touchesWorkspace(sql, tables)) return;
  const bound = parameters.some(
    (value) => value === workspaceId || (Array.isArray(value) && value.includes(workspaceId)),
  );
  if (!bound || !/\bworkspace_id\b/.test(sql)) {
    throw new RangeError(
      `statement reaches a workspace's table without its workspace_id: ${sql.slice(0, 300)}`,
    );
  }
}
