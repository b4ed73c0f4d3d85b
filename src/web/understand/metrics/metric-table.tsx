import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { attributePair } from "../../../listen/feedback/contract.ts";
import type {
  ComparedCell,
  MetricDefinition,
  MetricReply,
  MetricRow,
} from "../../../understand/metrics/contract.ts";
import { UnknownText } from "../../kit/answer-text.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { bucketText } from "./chart-of.ts";
import { metricRange, metricSigned } from "./metric-format.ts";
import { DenseValue } from "./metric-value.tsx";
import classes from "./metrics.module.css";
import { useRowName } from "./slice-names.ts";

type Props = { metric: MetricDefinition; reply: MetricReply };

/** The numbers of the chart: the total, then a row for each value, or for each stretch of the line, the newest first. */
export function MetricTable({ metric, reply }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const isCompared = reply.before !== null;
  const first = reply.by === null ? t("metrics.table.period") : t("metrics.table.slice");
  return (
    <section
      className={classes.scroll}
      // A wide table scrolls by keyboard only when it can be focused.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t("metrics.table.label", { metric: metric.name[format.locale] })}
    >
      <table className={`${classes.table} ${classes.wide}`}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col" className={classes.number}>
              {t("metrics.table.value")}
            </th>
            <th scope="col" className={classes.number}>
              {t("metrics.table.interval")}
            </th>
            <th scope="col" className={classes.number}>
              {t("metrics.table.n")}
            </th>
            {isCompared ? (
              <>
                <th scope="col" className={classes.number}>
                  {t("metrics.table.before")}
                </th>
                <th scope="col" className={classes.number}>
                  {t("metrics.table.difference")}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          <tr className={classes.total}>
            <th scope="row">{t("metrics.total")}</th>
            <Cells cell={reply.total} unit={metric.unit} />
          </tr>
          {reply.by === null
            ? reply.buckets.toReversed().map((bucket) => (
                <tr key={bucket.start}>
                  <th scope="row">{bucketText(format, reply.grain ?? "day", bucket.start)}</th>
                  <Cells cell={bucket} unit={metric.unit} />
                </tr>
              ))
            : reply.rows.map((row) => (
                <tr key={`${row.kind}${row.value}`}>
                  <th scope="row">
                    <RowName metric={metric} by={reply.by!} row={row} />
                  </th>
                  <Cells cell={row} unit={metric.unit} />
                </tr>
              ))}
        </tbody>
      </table>
    </section>
  );
}

function Cells({ cell, unit }: { cell: ComparedCell; unit: MetricDefinition["unit"] }) {
  const format = useFormat();
  const { answer, n, before, difference } = cell;
  const value = answer.known ? answer.value : null;
  const hasInterval = value && value.low !== null && value.high !== null;
  return (
    <>
      <td className={classes.number}>
        <DenseValue cell={cell} unit={unit} />
      </td>
      <td className={classes.number}>
        {hasInterval ? metricRange(format, unit, { low: value.low!, high: value.high! }) : null}
      </td>
      <td className={classes.number}>{format.number(n)}</td>
      {before ? (
        <>
          <td className={classes.number}>
            <DenseValue cell={before} unit={unit} />
          </td>
          <td className={classes.number}>
            {difference?.known ? (
              <Difference of={difference.value} unit={unit} />
            ) : difference ? (
              <UnknownText why={difference.why} dense />
            ) : null}
          </td>
        </>
      ) : null}
    </>
  );
}

type DifferenceProps = {
  of: { value: number; low: number | null; high: number | null };
  unit: MetricDefinition["unit"];
};

function Difference({ of: { value, low, high }, unit }: DifferenceProps) {
  const format = useFormat();
  const text = metricSigned(format, unit, value);
  if (low === null || high === null) return text;
  return (
    <>
      {text}{" "}
      <span className={classes.quiet}>
        {metricSigned(format, unit, low)} … {metricSigned(format, unit, high)}
      </span>
    </>
  );
}

/** A value of contacts leads to those contacts. */
function RowName({ metric, by, row }: { metric: MetricDefinition; by: string; row: MetricRow }) {
  const { slug } = useWorkspace();
  const [address] = useAddress();
  const name = useRowName()(by, row);
  const isFilter = metric.facts === "contacts" && row.kind !== "others" && by !== "emotion" && by !== "scale";
  // The filter knows who is in a segment, not who is in none.
  const isInNone = by === "segment" && row.kind === "missing";
  if (!isFilter || isInNone) return name;
  const narrow = by.startsWith("attr:")
    ? { attr: attributePair(by.slice(5), row.value) }
    : { [by]: row.value };
  return (
    <Link className={classes.link} to={contactsPath(slug, address, narrow)}>
      {name}
    </Link>
  );
}
