import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pain } from "../../../understand/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { topicPath } from "../parts/filter-address.ts";
import classes from "./loss-map.module.css";
import { mapTiles } from "./map-tiles.ts";
import type { Tile } from "./squarify.ts";

const height = 152;

type Costly = { pain: Pain; money: number };

/** A treemap of money a month: what grows beyond noise is tinted. Nothing is drawn where fewer than three pains have a price. */
export function LossMap({ pains, address }: { pains: readonly Pain[]; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const { ref, width } = useElementSize();
  const costly = costliest(pains);
  if (costly.length < 3) return null;
  const weights = costly.map(({ money }) => money);
  const tiles = width > 0 ? mapTiles(weights, width, height) : [];
  return (
    <figure className={`${classes.figure} mantine-visible-from-sm`} aria-hidden>
      <div ref={ref} className={classes.map}>
        {tiles.map((tile, index) => (
          <MapTile key={costly[index]!.pain.topicId} tile={tile} of={costly[index]!} address={address} />
        ))}
      </div>
      <figcaption className={classes.note}>
        <Covered weights={weights} shown={tiles.length} /> {t("pains.mapNote")}
      </figcaption>
    </figure>
  );
}

/** How much of all the money the map shows. */
function Covered({ weights, shown }: { weights: readonly number[]; shown: number }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  return t("pains.mapCovers", {
    count: shown,
    part: format.moneyCompact(sum(weights.slice(0, shown))),
    whole: format.moneyCompact(sum(weights)),
  });
}

function costliest(pains: readonly Pain[]): Costly[] {
  return pains
    .flatMap((pain) => {
      const { moneyPerMonth: money } = pain;
      return money.known && money.value.value > 0 ? [{ pain, money: money.value.value }] : [];
    })
    .sort((a, b) => b.money - a.money);
}

type TileProps = { tile: Tile; of: Costly; address: URLSearchParams };

function MapTile({ tile, of: { pain, money }, address }: TileProps) {
  const { t } = useTranslation("understand");
  const { slug } = useWorkspace();
  const price = useFormat().moneyCompact(money);
  const priceAMonth = `${price} ${t("parts.perMonth")}`;
  const lines = Math.floor((tile.height - 10) / 16);
  return (
    <Link
      to={topicPath(slug, pain.topicId, address)}
      tabIndex={-1}
      className={classes.tile}
      data-verdict={tintOf(pain)}
      title={`${pain.name} · ${priceAMonth}`}
      style={placeOf(tile)}
    >
      <span className={classes.name} style={{ WebkitLineClamp: Math.max(1, Math.min(3, lines - 1)) }}>
        {pain.name}
      </span>
      {lines > 1 ? <span className={classes.money}>{tile.width >= 150 ? priceAMonth : price}</span> : null}
    </Link>
  );
}

function placeOf({ left, top, width, height: tall }: Tile) {
  return { left, top, width, height: tall };
}

/** Only a change beyond noise has a colour. */
function tintOf({ trend }: Pain): string | undefined {
  return trend.known && trend.value.verdict !== "steady" ? trend.value.verdict : undefined;
}
