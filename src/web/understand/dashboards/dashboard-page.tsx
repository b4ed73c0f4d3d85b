import { Button, Skeleton } from "@mantine/core";
import { IconLayoutDashboard } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { DashboardActions } from "./dashboard-actions.tsx";
import { DashboardEditor } from "./dashboard-editor.tsx";
import { useDashboard } from "./dashboards-data.ts";
import { TileGrid } from "./tile-grid.tsx";

/** One dashboard, to look at; `edit` in the address to put it together. */
export function DashboardPage() {
  const { t } = useTranslation("understand");
  const { dashboardId = "" } = useParams();
  const [address, change] = useAddress();
  const { data, error, refetch } = useDashboard(dashboardId);
  const setEditing = (isEditing: boolean) =>
    change((now) => {
      if (isEditing) now.set("edit", "1");
      else now.delete("edit");
      return now;
    });
  if (!data) {
    return (
      <Page title={t("dashboards.title")}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {error ? null : <Skeleton h={320} />}
      </Page>
    );
  }
  if (data.mayChange && address.has("edit")) {
    return <DashboardEditor key={data.id} dashboard={data} onEnd={() => setEditing(false)} />;
  }
  return (
    <Page
      title={data.name}
      lead={data.mine ? undefined : t("dashboards.by", { name: data.createdBy })}
      actions={<DashboardActions dashboard={data} onEdit={() => setEditing(true)} />}
    >
      {data.tiles.length === 0 ? (
        <EmptyState
          icon={<IconLayoutDashboard size={28} stroke={1.5} />}
          title={t("dashboards.noTiles")}
          text={data.mayChange ? t("dashboards.noTilesText") : t("dashboards.noTilesRead")}
          actions={
            data.mayChange ? (
              <Button onClick={() => setEditing(true)}>{t("dashboards.edit.add")}</Button>
            ) : undefined
          }
        />
      ) : (
        <TileGrid tiles={data.tiles} />
      )}
    </Page>
  );
}
