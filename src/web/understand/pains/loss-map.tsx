import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Pain } from "../../../understand/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { topicPath } from "../parts/filter-address.ts";
import classes from "./loss-map.module.css";
import { type Tile, squarify } from "./squarify.ts";

const mostTiles = 24;
const height = 152;

type Costly = { pain: Pain; money: number };

/** A treemap of money a month: what grows beyond noise is tinted. Nothing is drawn where fewer than three pains have a price. */
export function LossMap({ pains, address }: { pains: readonly Pain[]; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const { ref, width } = useElementSize();
  const costly = costliest(pains);
  if (costly.length < 3) return null;
  const tiles =
    width > 0
      ? squarify(
          costly.map(({ money }) => money),
          width,
          height,
        )
      : [];
  return (
    <figure className={`${classes.figure} mantine-visible-from-sm`} aria-hidden>
      <div ref={ref} className={classes.map}>
        {tiles.map((tile, index) => (
          <MapTile key={costly[index]!.pain.topicId} tile={tile} of={costly[index]!} address={address} />
        ))}
      </div>
      <figcaption className={classes.note}>{t("pains.mapNote")}</figcaption>
    </figure>
  );
}

function costliest(pains: readonly Pain[]): Costly[] {
  return pains
    .flatMap((pain) => {
      const { moneyPerMonth: money } = pain;
      return money.known && money.value.value > 0 ? [{ pain, money: money.value.value }] : [];
    })
    .sort((a, b) => b.money - a.money)
    .slice(0, mostTiles);
}

function MapTile({
  tile,
  of: { pain, money },
  address,
}: {
  tile: Tile;
  of: Costly;
  address: URLSearchParams;
}) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { slug } = useWorkspace();
  const price = format.moneyCompact(money);
  const priceAMonth = `${price} ${t("parts.perMonth")}`;
  const lines = Math.floor((tile.height - 10) / 16);
  const roomy = tile.width >= 70 && lines >= 1;
  return (
    <Link
      to={topicPath(slug, pain.topicId, address)}
      tabIndex={-1}
      className={classes.tile}
      data-verdict={tintOf(pain)}
      title={`${pain.name} · ${priceAMonth}`}
      style={{ left: tile.left, top: tile.top, width: tile.width, height: tile.height }}
    >
      {roomy ? (
        <span className={classes.name} style={{ WebkitLineClamp: Math.max(1, Math.min(3, lines - 1)) }}>
          {pain.name}
        </span>
      ) : null}
      {lines >= 2 && tile.width >= 90 ? (
        <span className={classes.money}>{tile.width >= 150 ? priceAMonth : price}</span>
      ) : null}
    </Link>
  );
}

/** Only a change beyond noise has a colour. */
function tintOf({ trend }: Pain): string | undefined {
  return trend.known && trend.value.verdict !== "steady" ? trend.value.verdict : undefined;
}
