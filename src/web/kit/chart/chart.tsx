import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { ChartOption } from "./chart-canvas.tsx";
import classes from "./chart.module.css";

const ChartCanvas = lazy(async () => ({ default: (await import("./chart-canvas.tsx")).ChartCanvas }));

export type ChartTable = { columns: string[]; rows: (string | number)[][] };

type ChartProps = {
  /** ECharts option; colours of series come from the theme unless given. */
  option: ChartOption;
  /** What it shows, in one sentence: read in place of the picture. */
  label: string;
  /** The same numbers as a table, under "show as a table". */
  table: ChartTable;
  /** Pixels. */
  height?: number;
};

/** A chart for people who would rather look than read, and its table for those who cannot look. */
export function Chart({ option, label, table, height = 240 }: ChartProps) {
  const { t } = useTranslation("kit");
  return (
    <figure className={classes.figure}>
      {/* An <img> cannot hold a drawing made in place. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div role="img" aria-label={label} style={{ height }}>
        <Suspense fallback={<Skeleton height={height} radius="md" />}>
          <ChartCanvas option={option} height={height} />
        </Suspense>
      </div>
      <details className={classes.details}>
        <summary>{t("chart.table")}</summary>
        <div className={classes.scroll}>
          <TableOf table={table} label={label} />
        </div>
      </details>
    </figure>
  );
}

function TableOf({ table, label }: { table: ChartTable; label: string }) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={String(row[0])}>
            {row.map((cell, index) => (
              // Columns never move within one table.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
