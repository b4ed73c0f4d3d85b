import { useQuery } from "@tanstack/react-query";
import { Navigate } from "react-router";
import { firstRunReply } from "../../../access/contract.ts";
import { ApiFault, apiGet } from "../api.ts";
import { ErrorNote } from "../error-note.tsx";
import { useMe } from "../use-me.ts";
import { lastWorkspace } from "./last-workspace.ts";
import { NoWorkspace } from "./no-workspace.tsx";

/** "/" leads on: to the first run on a fresh machine, to sign-in, or to the workspace last used. */
export function Home() {
  const firstRun = useQuery({
    queryKey: ["first-run"],
    queryFn: ({ signal }) => apiGet("/api/first-run", firstRunReply, { signal }),
  });
  if (firstRun.error) return <ErrorNote error={firstRun.error} onRetry={() => void firstRun.refetch()} />;
  if (!firstRun.data) return null;
  return firstRun.data.needed ? <Navigate to="/first-run" replace /> : <ToWorkspace />;
}

function ToWorkspace() {
  const { data: me, error, refetch } = useMe();
  if (error instanceof ApiFault && error.status === 401) return <Navigate to="/sign-in" replace />;
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!me) return null;
  const last = lastWorkspace();
  const chosen = me.workspaces.find((each) => each.slug === last) ?? me.workspaces[0];
  return chosen ? <Navigate to={`/w/${chosen.slug}`} replace /> : <NoWorkspace />;
}
