import { Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Warning } from "../../../understand/warnings/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { pathOf, type Place, placesOf } from "./alarm-places.ts";
import classes from "./alarms.module.css";

type Props = { chart: NonNullable<Warning["chart"]>; onset: string; label: string };

const [width, height] = [800, 240];

/** What came beside the band of the usual, from hours before the rise; the same numbers as a table below. */
export function AlarmChart({ chart: { points, stepMinutes }, onset, label }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const places = placesOf(points, Date.parse(onset), { width, height });
  const upper = places.points.map(({ x, high }): Place => [x, high]);
  const lower = places.points.map(({ x, low }): Place => [x, low]);
  return (
    <>
      {/* A picture in SVG, not a file: <img> cannot hold it. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <svg
        className={classes.chart}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <path className={classes.band} d={`${pathOf([...upper, ...lower.toReversed()])}Z`} />
        <path className={classes.usual} d={pathOf(places.points.map(({ x, usual }): Place => [x, usual]))} />
        <line className={classes.onset} x1={places.onset} x2={places.onset} y1={0} y2={height} />
        <path className={classes.line} d={pathOf(places.points.map(({ x, count }): Place => [x, count]))} />
      </svg>
      <div className={classes.axis} aria-hidden>
        <span>{format.time(points[0]!.at)}</span>
        <span>{t("alarms.chart.most", { most: format.number(places.most), minutes: stepMinutes })}</span>
        <span>{format.time(points.at(-1)!.at)}</span>
      </div>
      <details>
        <summary>{t("alarms.chart.numbers")}</summary>
        {/* A long table scrolls by keyboard only when it can be focused. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section className={classes.table} tabIndex={0} aria-label={t("alarms.chart.numbers")}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("alarms.chart.time")}</Table.Th>
                <Table.Th>{t("alarms.chart.count")}</Table.Th>
                <Table.Th>{t("alarms.chart.usual")}</Table.Th>
                <Table.Th>{t("alarms.chart.band")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {points.map(({ at, count, usual, low, high }) => (
                <Table.Tr key={at} className="numbers">
                  <Table.Td>{format.dateTime(at)}</Table.Td>
                  <Table.Td>{format.number(count)}</Table.Td>
                  <Table.Td>{format.number(usual, 1)}</Table.Td>
                  <Table.Td>{format.numberRange(low, high)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      </details>
    </>
  );
}
