import "react-grid-layout/css/styles.css";
import type { CSSProperties, ReactNode } from "react";
import { GridLayout, useContainerWidth } from "react-grid-layout";
import { gridColumns, type Tile } from "../../../understand/dashboards/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useCatalogue } from "../metrics/use-metrics.ts";
import { layoutOf, moveTile, placed } from "./move-tile.ts";
import { TileCard } from "./tile-card.tsx";
import classes from "./tile-grid.module.css";
import { TileMenu } from "./tile-menu.tsx";

const inOrder = (tiles: readonly Tile[]) => tiles.toSorted((a, b) => a.y - b.y || a.x - b.x);
/** Below so many pixels the grid is one column: there is nothing to drag to. */
const leastWidth = 640;

type GridProps = { tiles: readonly Tile[]; menuOf?: (tile: Tile) => ReactNode };

/** Tiles in their places; one under another on a phone. */
export function TileGrid({ tiles, menuOf }: GridProps) {
  return (
    <div className={classes.grid}>
      {inOrder(tiles).map((tile) => {
        const place = { "--x": tile.x, "--y": tile.y, "--w": tile.w, "--h": tile.h } as CSSProperties;
        return (
          <div key={tile.id} className={classes.cell} style={place}>
            <TileCard tile={tile} menu={menuOf?.(tile)} />
          </div>
        );
      })}
    </div>
  );
}

type EditProps = {
  tiles: readonly Tile[];
  onChange: (tiles: Tile[]) => void;
  onEdit: (tile: Tile) => void;
};

/** The same, to be dragged and sized by the mouse, or by the menu of each tile. */
export function EditableTileGrid({ tiles, onChange, onEdit }: EditProps) {
  const { locale } = useFormat();
  const catalogue = useCatalogue();
  const { width, containerRef, mounted } = useContainerWidth();
  const titleOf = (tile: Tile) =>
    tile.title || catalogue.data?.metrics.find(({ key }) => key === tile.metric)?.name[locale] || tile.metric;
  const menuOf = (tile: Tile) => (
    <TileMenu
      title={titleOf(tile)}
      onEdit={() => onEdit(tile)}
      onMove={(move) => onChange(moveTile(tiles, tile.id, move))}
      onRemove={() => onChange(tiles.filter(({ id }) => id !== tile.id))}
    />
  );
  return (
    <div ref={containerRef} className={classes.edited}>
      {mounted && width < leastWidth ? <TileGrid tiles={tiles} menuOf={menuOf} /> : null}
      {mounted && width >= leastWidth ? (
        <GridLayout
          width={width}
          layout={layoutOf(tiles)}
          gridConfig={{ cols: gridColumns, rowHeight: 64, margin: [8, 8], containerPadding: [0, 0] }}
          dragConfig={{ cancel: ".no-drag, a" }}
          onDragStop={(layout) => onChange(placed(tiles, layout))}
          onResizeStop={(layout) => onChange(placed(tiles, layout))}
        >
          {inOrder(tiles).map((tile) => (
            <div key={tile.id} className={classes.dragged}>
              <TileCard tile={tile} menu={menuOf(tile)} />
            </div>
          ))}
        </GridLayout>
      ) : null}
    </div>
  );
}
