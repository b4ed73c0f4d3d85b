import { useTranslation } from "react-i18next";
import classes from "./spark-line.module.css";
import { useFormat } from "../../kit/use-format.ts";

const width = 96;
const height = 24;

/** Counts over time, oldest first, from zero; the last point is marked. Says its ends and its peak in words. */
export function SparkLine({ counts }: { counts: readonly number[] }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (counts.length < 2) return null;
  const points = sparkPoints(counts);
  const [lastX, lastY] = points.at(-1)!;
  const label = t("parts.sparkLabel", {
    first: format.number(counts[0]!),
    last: format.number(counts.at(-1)!),
    most: format.number(Math.max(...counts)),
  });
  return (
    <svg
      className={classes.spark}
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <polyline
        points={points.map((point) => point.join(",")).join(" ")}
        fill="none"
        stroke="var(--mantine-color-dimmed)"
        strokeWidth={1.25}
        strokeLinejoin="round"
      />
      <circle cx={lastX} cy={lastY} r={2} fill="var(--otklik-accent-text)" />
    </svg>
  );
}

/** Places of the counts inside the small picture, with room for the last point. */
export function sparkPoints(counts: readonly number[]): [number, number][] {
  const most = Math.max(1, ...counts);
  const step = (width - 6) / (counts.length - 1);
  return counts.map((count, index) => [
    round(3 + index * step),
    round(height - 3 - (count / most) * (height - 6)),
  ]);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
