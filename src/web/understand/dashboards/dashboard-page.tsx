import { Button, Menu, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBlocker, useNavigate, useParams } from "react-router";
import { type Dashboard, sharings, type Tile } from "../../../understand/dashboards/contract.ts";
import { copyText } from "../../access/settings/copy-text.ts";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useDashboard, useRemoveDashboard, useSaveDashboard } from "./dashboards-data.ts";
import { LeaveQuestion } from "./leave-question.tsx";
import { NewTileDialog } from "./new-tile-dialog.tsx";
import { EditableTileGrid, TileGrid } from "./tile-grid.tsx";

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
    return <Editor key={data.id} dashboard={data} onEnd={() => setEditing(false)} />;
  }
  return (
    <Page title={data.name} actions={<Actions dashboard={data} onEdit={() => setEditing(true)} />}>
      {data.tiles.length === 0 ? <Text c="dimmed">{t("dashboards.noTiles")}</Text> : null}
      <TileGrid tiles={data.tiles} />
    </Page>
  );
}

function Actions({ dashboard, onEdit }: { dashboard: Dashboard; onEdit: () => void }) {
  const { t } = useTranslation("understand");
  const { api, path } = useWorkspace();
  const navigate = useNavigate();
  const save = useSaveDashboard(dashboard.id);
  const remove = useRemoveDashboard();
  const { id, name, tiles, version, sharing, mine, mayChange } = dashboard;
  return (
    <>
      <ErrorNote error={save.error} />
      <Menu>
        <Menu.Target>
          <Button variant="default">{t("dashboards.sharing.title")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mine
            ? sharings.map((each) => (
                <Menu.Item
                  key={each}
                  aria-current={each === sharing || undefined}
                  fw={each === sharing ? 600 : undefined}
                  onClick={() => save.mutate({ name, tiles, version, sharing: each })}
                >
                  {t(`dashboards.sharing.${each}`)}
                </Menu.Item>
              ))
            : null}
          <Menu.Item
            onClick={async () => {
              const link = window.location.origin + path(`dashboards/${id}`);
              if (await copyText(link)) showDone(t("dashboards.sharing.copied"));
            }}
          >
            {t("dashboards.sharing.copy")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Menu>
        <Menu.Target>
          <Button variant="default">{t("dashboards.export")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {["png", "pdf", "xlsx", "csv"].map((format) => (
            <Menu.Item key={format} component="a" href={api(`dashboards/${id}/export.${format}`)} download>
              {format.toUpperCase()}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {mayChange ? <Button onClick={onEdit}>{t("dashboards.edit.start")}</Button> : null}
      {mine ? (
        <ConfirmAction
          danger
          label={t("dashboards.edit.remove")}
          title={t("dashboards.edit.remove")}
          preview={t("dashboards.edit.removeText", { name })}
          confirm={t("dashboards.edit.remove")}
          onConfirm={async () => {
            await remove(id);
            void navigate(path("dashboards"));
          }}
        />
      ) : null}
    </>
  );
}

function Editor({ dashboard, onEnd }: { dashboard: Dashboard; onEnd: () => void }) {
  const { t } = useTranslation("understand");
  const [name, setName] = useState(dashboard.name);
  const [tiles, setTiles] = useState<Tile[]>(dashboard.tiles);
  const [isAdding, adding] = useDisclosure(false);
  const [isLeaving, setLeaving] = useState(false);
  const save = useSaveDashboard(dashboard.id);
  const isChanged = name !== dashboard.name || JSON.stringify(tiles) !== JSON.stringify(dashboard.tiles);
  const blocker = useBlocker(isChanged && !isLeaving);
  useEffect(() => {
    if (isLeaving) onEnd();
    // The address changes once leaving is allowed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isLeaving]);
  const keep = () =>
    save.mutate(
      { name, tiles, sharing: dashboard.sharing, version: dashboard.version },
      {
        onSuccess: () => {
          showDone(t("dashboards.edit.saved"));
          setLeaving(true);
        },
      },
    );
  return (
    <Page
      title={dashboard.name}
      actions={
        <>
          <Button variant="default" onClick={adding.open}>
            {t("dashboards.edit.add")}
          </Button>
          <Button variant="default" onClick={onEnd}>
            {t("dashboards.edit.cancel")}
          </Button>
          <Button loading={save.isPending} disabled={name.trim() === ""} onClick={keep}>
            {t("dashboards.edit.save")}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <ErrorNote error={save.error} />
        <TextInput
          label={t("dashboards.edit.name")}
          value={name}
          maxLength={120}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {tiles.length === 0 ? <Text c="dimmed">{t("dashboards.noTiles")}</Text> : null}
        <EditableTileGrid tiles={tiles} onChange={setTiles} />
      </Stack>
      {isAdding ? (
        <NewTileDialog tiles={tiles} onAdd={(tile) => setTiles([...tiles, tile])} onClose={adding.close} />
      ) : null}
      <LeaveQuestion
        opened={blocker.state === "blocked"}
        onLeave={() => blocker.proceed?.()}
        onStay={() => blocker.reset?.()}
      />
    </Page>
  );
}
