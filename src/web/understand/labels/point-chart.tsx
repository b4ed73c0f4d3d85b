import { useFormat } from "../../kit/use-format.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import { chartPlaces, type ChartPoint } from "./chart-places.ts";
import classes from "./labels.module.css";

type Props = {
  label: string;
  xName: string;
  yName: string;
  points: readonly ChartPoint[];
  xRange: [number, number];
  xText: (x: number) => string;
  /** The line on which what is promised is kept. */
  diagonal?: boolean;
  /** Points are steps of one growth. */
  joined?: boolean;
};

/** Shares with their intervals over a number; few points, so a picture of its own in place of a chart library. */
export function PointChart({ label, xName, yName, points, xRange, xText, diagonal, joined }: Props) {
  const format = useFormat();
  const { width, height, placeX, placeY, ticksX } = chartPlaces(xRange);
  const quiet = "var(--mantine-color-dimmed)";
  const line = "var(--otklik-hairline)";
  const ink = "var(--otklik-accent-text)";
  const summary = points
    .map(
      ({ x, y }) => `${xText(x)}: ${percentText(format.locale, y.value)} (${percentRange(format.locale, y)})`,
    )
    .join("; ");
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}. ${summary}`}
      fontSize={11}
    >
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line
            x1={placeX(xRange[0])}
            x2={placeX(xRange[1])}
            y1={placeY(share)}
            y2={placeY(share)}
            stroke={line}
          />
          <text x={placeX(xRange[0]) - 6} y={placeY(share) + 4} textAnchor="end" fill={quiet}>
            {format.percent(share, 0)}
          </text>
        </g>
      ))}
      {ticksX.map((x) => (
        <text key={x} x={placeX(x)} y={height - 22} textAnchor="middle" fill={quiet}>
          {xText(x)}
        </text>
      ))}
      <text x={placeX(xRange[1])} y={height - 6} textAnchor="end" fill={quiet}>
        {xName}
      </text>
      <text x={2} y={11} fill={quiet}>
        {yName}
      </text>
      {diagonal ? (
        <line
          x1={placeX(0)}
          y1={placeY(0)}
          x2={placeX(1)}
          y2={placeY(1)}
          stroke={quiet}
          strokeDasharray="4 4"
        />
      ) : null}
      {joined ? (
        <polyline
          fill="none"
          stroke={ink}
          strokeWidth={1.5}
          points={points.map(({ x, y }) => `${placeX(x)},${placeY(y.value)}`).join(" ")}
        />
      ) : null}
      {points.map(({ x, y, n }) => (
        <g key={x}>
          <line
            x1={placeX(x)}
            x2={placeX(x)}
            y1={placeY(y.low)}
            y2={placeY(y.high)}
            stroke={ink}
            strokeOpacity={0.5}
            strokeWidth={3}
          />
          <circle cx={placeX(x)} cy={placeY(y.value)} r={4} fill={ink}>
            <title>{`${xText(x)}: ${percentText(format.locale, y.value)} (${percentRange(format.locale, y)}), n = ${format.number(n)}`}</title>
          </circle>
        </g>
      ))}
    </svg>
  );
}
