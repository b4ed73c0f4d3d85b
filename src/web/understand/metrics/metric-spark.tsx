import { useTranslation } from "react-i18next";
import { useFormat } from "../../kit/use-format.ts";
import { type MetricUnit, metricText } from "./metric-format.ts";

const [width, height, edge] = [96, 24, 3];

type Props = { values: readonly (number | null)[]; unit: MetricUnit };

/** A metric's course, small: from its least to its greatest, broken where nothing is known. Says its ends in words. */
export function MetricSpark({ values, unit }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const told = values.filter((value) => value !== null);
  if (told.length < 2) return null;
  const places = sparkPlaces(values);
  const label = t("metrics.sparkLabel", {
    first: metricText(format, unit, told[0]!),
    last: metricText(format, unit, told.at(-1)!),
  });
  const last = places.flat().at(-1)!;
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {places.map((line) => (
        <polyline
          key={line[0]!.join()}
          points={line.map((place) => place.join(",")).join(" ")}
          fill="none"
          stroke="var(--mantine-color-dimmed)"
          strokeWidth={1.25}
          strokeLinejoin="round"
        />
      ))}
      <circle cx={last[0]} cy={last[1]} r={2} fill="var(--otklik-accent-text)" />
    </svg>
  );
}

/** Stretches of the line with their places in the picture. */
export function sparkPlaces(values: readonly (number | null)[]): [x: number, y: number][][] {
  const told = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...told), Math.max(...told)];
  const step = (width - 2 * edge) / Math.max(1, values.length - 1);
  const lines: [number, number][][] = [[]];
  values.forEach((value, at) => {
    if (value === null) lines.push([]);
    else {
      const share = most === least ? 0.5 : (value - least) / (most - least);
      lines.at(-1)!.push([round(edge + at * step), round(height - edge - share * (height - 2 * edge))]);
    }
  });
  return lines.filter((line) => line.length > 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
