import { Button, Skeleton, Stack } from "@mantine/core";
import { IconAlertSquareRounded, IconChartDots, IconSettings } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Catalogue, MetricDefinition, MetricsNow } from "../../../understand/metrics/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { filterQuery } from "../../listen/feedback/filter/feedback-address.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { Section } from "../parts/section.tsx";
import { metricAreas } from "./metric-areas.ts";
import { MetricSpark } from "./metric-spark.tsx";
import { MetricValue } from "./metric-value.tsx";
import classes from "./metrics.module.css";
import { useCatalogue, useMetricsNow } from "./use-metrics.ts";

/** Every metric by its area: its value now, its course, whose it is, and why there is none. */
export function MetricsPage() {
  const { t } = useTranslation("understand");
  const [address, changeAddress] = useAddress();
  const { path, can } = useWorkspace();
  const catalogue = useCatalogue();
  const now = useMetricsNow(filterQuery(address));
  const error = catalogue.error ?? now.error;
  const retry = () => void Promise.all([catalogue.refetch(), now.refetch()]);
  return (
    <Page
      title={t("metrics.title")}
      lead={t("metrics.lead")}
      actions={
        <>
          <Button
            component={Link}
            to={path("metrics/gaming")}
            variant="default"
            leftSection={<IconAlertSquareRounded size={16} aria-hidden />}
          >
            {t("metrics.gaming")}
          </Button>
          {can("company.write") ? (
            <Button
              component={Link}
              to={path("metrics/settings")}
              variant="default"
              leftSection={<IconSettings size={16} aria-hidden />}
            >
              {t("metrics.settings.open")}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={classes.stack} data-stale={now.isPlaceholderData || undefined}>
        <FilterBar params={address} onChange={changeAddress} />
        <ErrorNote error={error} onRetry={retry} />
        {catalogue.data && now.data ? (
          <Areas catalogue={catalogue.data} now={now.data} />
        ) : error ? null : (
          <Stack>
            {metricAreas.map((area) => (
              <Skeleton key={area} height={180} />
            ))}
          </Stack>
        )}
      </div>
    </Page>
  );
}

function Areas({ catalogue, now }: { catalogue: Catalogue; now: MetricsNow }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  if (now.period === null) return <NothingYet />;
  return (
    <>
      {metricAreas.map((area) => (
        <Section key={area} title={t(`metrics.area.${area}`)}>
          <AreaTable metrics={catalogue.metrics.filter((metric) => metric.area === area)} now={now} />
        </Section>
      ))}
      <p className={classes.quiet}>{t("metrics.fresh", { time: format.dateTime(now.freshAt) })}</p>
    </>
  );
}

function AreaTable({ metrics, now }: { metrics: readonly MetricDefinition[]; now: MetricsNow }) {
  const { t } = useTranslation("understand");
  return (
    <table className={`${classes.table} ${classes.list}`}>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            {t("metrics.head.metric")}
          </th>
          <th scope="col">{t("metrics.head.value")}</th>
          <th scope="col" className={classes.line}>
            {t("metrics.head.line")}
          </th>
          <th scope="col" className={classes.owner}>
            {t("metrics.head.owner")}
          </th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <MetricLine key={metric.key} metric={metric} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function MetricLine({ metric, now }: { metric: MetricDefinition; now: MetricsNow }) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const { path } = useWorkspace();
  const [address] = useAddress();
  const told = now.metrics.find((each) => each.metric === metric.key);
  const query = filterQuery(address);
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link className={classes.link} to={path(`metrics/${metric.key}${query === "" ? "" : `?${query}`}`)}>
          {metric.name[locale]}
        </Link>
        <span className={classes.short}>{metric.abbreviation[locale]}</span>
      </th>
      <td className={classes.value}>
        {metric.facts === "none-yet" || (told && told.n === 0 && !told.answer.known) ? (
          <span className={classes.quiet}>{t("metrics.untold", { needs: metric.needs[locale] })}</span>
        ) : told ? (
          <MetricValue cell={told} unit={metric.unit} />
        ) : null}
      </td>
      <td>{told ? <MetricSpark values={told.spark} unit={metric.unit} /> : null}</td>
      <td className={metric.owner ? undefined : classes.quiet}>
        {metric.owner?.name ?? t("metrics.noOwner")}
      </td>
    </tr>
  );
}

function NothingYet() {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  return (
    <EmptyState
      icon={<IconChartDots size={28} stroke={1.5} />}
      title={t("metrics.empty.title")}
      text={t("metrics.empty.text")}
      actions={
        can("imports.write") ? (
          <Button component={Link} to={path("imports/new")}>
            {t("metrics.empty.import")}
          </Button>
        ) : undefined
      }
    />
  );
}
