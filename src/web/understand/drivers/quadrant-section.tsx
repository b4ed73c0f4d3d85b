import { Skeleton, useComputedColorScheme } from "@mantine/core";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { Section } from "../parts/section.tsx";
import type { KnownRanking } from "./driver-table.tsx";
import { type GridTexts, gridPoints } from "./quadrant-option.ts";

/** Asked for together with the page, so that it is there when the numbers are. */
const chartModule = import("./quadrant-chart.tsx");
const QuadrantChart = lazy(() => chartModule);
const height = 320;

type Props = { ranking: KnownRanking; lines: NonNullable<KnownRanking["lines"]> };

/** Drivers by how much they matter and how well they are done. */
export function QuadrantSection({ ranking, lines }: Props) {
  const { t } = useTranslation("understand");
  const scheme = useComputedColorScheme("light");
  const nameOf = useAttributeName();
  const format = useFormat();
  const points = useMemo(() => gridPoints(ranking.drivers, nameOf), [ranking, nameOf]);
  const texts = useMemo<GridTexts>(
    () => ({
      percent: (share) => format.percent(share, 0),
      importance: t("drivers.grid.importance"),
      performance: t("drivers.grid.performance"),
      quadrant: (quadrant) => t(`drivers.quadrant.${quadrant}`),
    }),
    [t, format],
  );
  // The lines of the grid stand on parts of R2; the chart shows shares of it.
  const shown = { importance: lines.importance / ranking.r2.value, position: lines.position };
  return (
    <Section title={t("drivers.grid.title")} note={t("drivers.grid.note")}>
      <Suspense fallback={<Skeleton height={height} opacity={0.5} />}>
        <QuadrantChart
          points={points}
          lines={shown}
          texts={texts}
          label={t("drivers.grid.label")}
          scheme={scheme}
          height={height}
        />
      </Suspense>
    </Section>
  );
}
