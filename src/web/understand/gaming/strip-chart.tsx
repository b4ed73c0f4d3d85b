import { useTranslation } from "react-i18next";
import type { GamingStrip } from "../../../understand/gaming/contract.ts";
import classes from "./gaming.module.css";
import { useGamingFigures } from "./use-gaming-figures.ts";

/** One number beside everybody's on a common scale: a band for what is usual, grey dots for the others, a point with its interval here. */
export function StripChart({ strip }: { strip: GamingStrip }) {
  const { t } = useTranslation("understand");
  const figures = useGamingFigures();
  const { measure, own, usual, peers } = strip;
  const ends = [own.low, own.high, usual.low, usual.high, ...peers];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const at = (value: number) => `${most === least ? 50 : 2 + (96 * (value - least)) / (most - least)}%`;
  const between = (low: number, high: number) => ({ left: at(low), right: `calc(100% - ${at(high)})` });
  const [here, common] = [figures(measure, own), figures(measure, usual)];
  const label = t("gaming.chart", {
    measure: t(`gaming.measure.${measure}`),
    own: here.value,
    range: here.range,
    usual: common.range,
  });
  return (
    // Drawn by boxes, not a file: <img> cannot hold it.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className={classes.strip} role="img" aria-label={label}>
      <span className={classes.usual} style={between(usual.low, usual.high)} />
      {peers.map((peer, place) => (
        // Peers have no names, and their places never change.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={place} className={classes.peer} style={{ left: at(peer) }} />
      ))}
      <span className={classes.ownRange} style={between(own.low, own.high)} />
      <span className={classes.own} style={{ left: at(own.value) }} />
    </div>
  );
}

export function StripLegend() {
  const { t } = useTranslation("understand");
  return (
    <p className={classes.legend} aria-hidden>
      <span>
        <span className={classes.ownKey} /> {t("gaming.legend.own")}
      </span>
      <span>
        <span className={classes.usualKey} /> {t("gaming.legend.usual")}
      </span>
      <span>
        <span className={classes.peerKey} /> {t("gaming.legend.peers")}
      </span>
    </p>
  );
}
