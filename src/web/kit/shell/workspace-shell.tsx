import { useEffect, useMemo } from "react";
import { Navigate, Outlet, useLocation, useParams } from "react-router";
import type { Me } from "../../../access/contract.ts";
import { ApiFault } from "../api.ts";
import { ErrorNote } from "../error-note.tsx";
import { showLocale } from "../i18n.ts";
import { signInPath } from "../sign-in-path.ts";
import { useMe } from "../use-me.ts";
import { toCurrent, WorkspaceContext } from "../workspace-context.ts";
import { keepLastWorkspace } from "./last-workspace.ts";
import { NotFound } from "./not-found.tsx";
import { Shell } from "./shell.tsx";

/** Everything under /w/:slug: knows who reads and what they may do, then draws the rail with the screen beside it. */
export function WorkspaceShell() {
  const { data: me, error, refetch } = useMe();
  const { pathname, search } = useLocation();
  if (error instanceof ApiFault && error.status === 401) {
    return <Navigate to={signInPath(`${pathname}${search}`)} replace />;
  }
  if (error && !me) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  return me ? <Member me={me} /> : null;
}

function Member({ me }: { me: Me }) {
  const { slug } = useParams();
  const found = me.workspaces.find((each) => each.slug === slug);
  const workspace = useMemo(() => (found ? toCurrent(found) : null), [found]);
  useEffect(() => void showLocale(me.user.locale), [me.user.locale]);
  useEffect(() => {
    if (found) keepLastWorkspace(found.slug);
  }, [found]);
  if (!workspace) return <NotFound whole />;
  return (
    <WorkspaceContext value={workspace}>
      <Shell me={me}>
        <Outlet />
      </Shell>
    </WorkspaceContext>
  );
}
