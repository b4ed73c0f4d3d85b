import { Button, Stack, TextInput } from "@mantine/core";
import { IconLayoutDashboard, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Dashboard, mostTiles, type Tile } from "../../../understand/dashboards/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { useSaveDashboard } from "./dashboards-data.ts";
import { LeaveQuestion } from "../../kit/leave-question.tsx";
import { newTile } from "./new-tile.ts";
import { TileDialog } from "./tile-dialog.tsx";
import { EditableTileGrid } from "./tile-grid.tsx";
import { useLeaveGuard } from "../../kit/use-leave-guard.ts";

type Props = { dashboard: Dashboard; onEnd: () => void };

/** Puts a dashboard together; nothing is kept before it is saved. */
export function DashboardEditor({ dashboard, onEnd }: Props) {
  const { t } = useTranslation("understand");
  const [name, setName] = useState(dashboard.name);
  const [tiles, setTiles] = useState<Tile[]>(dashboard.tiles);
  /** The tile in the dialog; one that is not among the tiles is new. */
  const [changed, setChanged] = useState<Tile | null>(null);
  const save = useSaveDashboard(dashboard.id);
  const isChanged = name !== dashboard.name || JSON.stringify(tiles) !== JSON.stringify(dashboard.tiles);
  const guard = useLeaveGuard(isChanged, onEnd);
  const add = () => setChanged(newTile(tiles));
  const keepTile = (tile: Tile) => {
    const isKnown = tiles.some(({ id }) => id === tile.id);
    setTiles(isKnown ? tiles.map((each) => (each.id === tile.id ? tile : each)) : [...tiles, tile]);
  };
  const keep = () =>
    save.mutate(
      { name: name.trim(), tiles, sharing: dashboard.sharing, version: dashboard.version },
      {
        onSuccess: () => {
          showDone(t("dashboards.edit.saved"));
          guard.leave();
        },
      },
    );
  return (
    <Page
      title={dashboard.name}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={tiles.length >= mostTiles}
            onClick={add}
          >
            {t("dashboards.edit.add")}
          </Button>
          <Button variant="default" onClick={onEnd}>
            {t(isChanged ? "dashboards.edit.cancel" : "dashboards.edit.end")}
          </Button>
          <Button loading={save.isPending} disabled={!isChanged || name.trim() === ""} onClick={keep}>
            {t("dashboards.edit.save")}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        <ErrorNote error={save.error} />
        <TextInput
          label={t("dashboards.edit.name")}
          maw="28rem"
          value={name}
          maxLength={120}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {tiles.length === 0 ? (
          <EmptyState
            icon={<IconLayoutDashboard size={28} stroke={1.5} />}
            title={t("dashboards.noTiles")}
            text={t("dashboards.noTilesText")}
          />
        ) : (
          <EditableTileGrid tiles={tiles} onChange={setTiles} onEdit={setChanged} />
        )}
      </Stack>
      {changed ? <TileDialog tile={changed} onKeep={keepTile} onClose={() => setChanged(null)} /> : null}
      <LeaveQuestion opened={guard.isAsking} onLeave={guard.proceed} onStay={guard.stay} />
    </Page>
  );
}
