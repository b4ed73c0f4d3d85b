import { Button, Skeleton, Table } from "@mantine/core";
import { IconLayoutDashboard, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { Tile } from "../../../understand/dashboards/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { useCreateDashboard, useDashboards } from "./dashboards-data.ts";
import { starterTiles } from "./starter-tiles.ts";

/** Dashboards of mine and those shared with me; where there is none, a ready one to begin with. */
export function DashboardsPage() {
  const { t } = useTranslation("understand");
  const { can, path } = useWorkspace();
  const format = useFormat();
  const navigate = useNavigate();
  const { data, error, refetch } = useDashboards();
  const create = useCreateDashboard();
  const make = (name: string, tiles: Tile[]) =>
    create.mutate(
      { name, tiles },
      {
        onSuccess: ({ id }) => void navigate(path(`dashboards/${id}${tiles.length === 0 ? "?edit=1" : ""}`)),
      },
    );
  const mayWrite = can("views.write");
  const starter = (
    <Button loading={create.isPending} onClick={() => make(t("dashboards.starterName"), starterTiles())}>
      {t("dashboards.starter")}
    </Button>
  );
  return (
    <Page
      title={t("dashboards.title")}
      lead={t("dashboards.lead")}
      actions={
        mayWrite ? (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            loading={create.isPending}
            onClick={() => make(t("dashboards.newName"), [])}
          >
            {t("dashboards.new")}
          </Button>
        ) : undefined
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <ErrorNote error={create.error} />
      {data ? null : error ? null : <Skeleton h={160} />}
      {data?.dashboards.length === 0 ? (
        <EmptyState
          icon={<IconLayoutDashboard size={28} stroke={1.5} />}
          title={t("dashboards.empty.title")}
          text={mayWrite ? t("dashboards.empty.text") : t("dashboards.empty.noRight")}
          actions={mayWrite ? starter : undefined}
        />
      ) : null}
      {data && data.dashboards.length > 0 ? (
        <StackedTable label={t("dashboards.title")}>
          <Table.Thead>
            <Table.Tr>
              {(["name", "whose", "shared", "tiles", "changed"] as const).map((column) => (
                <Table.Th key={column}>{t(`dashboards.list.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.dashboards.map((each) => (
              <Table.Tr key={each.id}>
                <Table.Td>
                  <QuietLink to={path(`dashboards/${each.id}`)}>{each.name}</QuietLink>
                </Table.Td>
                <Table.Td data-label={t("dashboards.list.whose")}>
                  {each.mine ? t("dashboards.list.mine") : each.createdBy}
                </Table.Td>
                <Table.Td data-label={t("dashboards.list.shared")}>
                  {t(`dashboards.sharing.${each.sharing}`)}
                </Table.Td>
                <Table.Td data-label={t("dashboards.list.tiles")}>{format.number(each.tileCount)}</Table.Td>
                <Table.Td data-label={t("dashboards.list.changed")}>
                  {format.dateTime(each.changedAt)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </StackedTable>
      ) : null}
    </Page>
  );
}
