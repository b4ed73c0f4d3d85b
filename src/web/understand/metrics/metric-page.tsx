import { Anchor, Skeleton, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link, useNavigate, useParams } from "react-router";
import type { Catalogue, MetricDefinition } from "../../../understand/metrics/contract.ts";
import { ExportMenu } from "../../kit/export-menu.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { ViewsMenu } from "../../listen/feedback/views/views-menu.tsx";
import { AddToDashboard } from "../dashboards/add-to-dashboard.tsx";
import { FilterBar } from "../filter/filter-bar.tsx";
import { Explore } from "./explore.tsx";
import { LookControls, MetricSelect } from "./explore-controls.tsx";
import { MetricCard } from "./metric-card.tsx";
import { lookFor, metricQueryOf, readLook, readViewQuery, viewQuery } from "./metrics-address.ts";
import classes from "./metrics.module.css";
import { useCatalogue, useMetric } from "./use-metrics.ts";

/** One metric: what it is, and what it is by any slice, line, filter and period. */
export function MetricPage() {
  const { t } = useTranslation("understand");
  const { metric: key = "" } = useParams();
  const { data, error, refetch } = useCatalogue();
  if (!data) {
    return (
      <Page title={t("metrics.title")}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {error ? null : <Skeleton height={320} />}
      </Page>
    );
  }
  const metric = data.metrics.find((each) => each.key === key);
  return metric ? <Known key={key} metric={metric} catalogue={data} /> : <Missing />;
}

function Missing() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <Page title={t("metrics.title")}>
      <Text>{t("metrics.missingPage")}</Text>
      <Anchor component={Link} to={path("metrics")}>
        {t("metrics.all")}
      </Anchor>
    </Page>
  );
}

function Known({ metric, catalogue }: { metric: MetricDefinition; catalogue: Catalogue }) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const { path, can } = useWorkspace();
  const navigate = useNavigate();
  const [address, changeAddress] = useAddress();
  const look = lookFor(readLook(address), metric);
  const query = metricQueryOf(address, look);
  const { data, error, refetch, isPlaceholderData } = useMetric(metric.key, query);
  const openView = (kept: string) => {
    const { metric: of, rest } = readViewQuery(kept);
    void navigate(path(`metrics/${of ?? metric.key}${rest === "" ? "" : `?${rest}`}`));
  };
  return (
    <Page
      title={metric.name[locale]}
      lead={
        <>
          {metric.abbreviation[locale]} · {t(`metrics.area.${metric.area}`)} ·{" "}
          <Anchor component={Link} to={path("metrics")} inherit underline="always">
            {t("metrics.all")}
          </Anchor>
        </>
      }
      actions={
        <>
          <ViewsMenu screen="metrics" query={viewQuery(metric.key, address)} onOpen={openView} />
          {can("views.write") ? <AddToDashboard metric={metric} query={query} /> : null}
          <ExportMenu path={`metrics/${metric.key}/export`} query={query} />
        </>
      }
    >
      <div className={classes.stack}>
        <FilterBar params={address} onChange={changeAddress} />
        <div className={classes.controls}>
          {/* Another metric under the same filter and look. */}
          <MetricSelect
            catalogue={catalogue}
            value={metric.key}
            onChoose={(key) => void navigate(path(`metrics/${key}${window.location.search}`))}
          />
          <LookControls metric={metric} look={look} onChange={changeAddress} />
        </div>
        <div className={classes.columns}>
          <div
            className={classes.stack}
            data-stale={isPlaceholderData || undefined}
            aria-busy={isPlaceholderData}
          >
            <ErrorNote error={error} onRetry={() => void refetch()} />
            {data ? <Explore metric={metric} look={look} reply={data} /> : null}
            {data || error ? null : <Skeleton height={320} />}
          </div>
          <MetricCard metric={metric} catalogue={catalogue} />
        </div>
      </div>
    </Page>
  );
}
