import { Select } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Catalogue, MetricDefinition } from "../../../understand/metrics/contract.ts";
import { errorSentence } from "../../kit/error-sentence.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { filterQuery } from "../../listen/feedback/filter/feedback-address.ts";
import { useTeams } from "../data/reads.ts";
import { Section } from "../parts/section.tsx";
import { MetricValue } from "./metric-value.tsx";
import classes from "./metrics.module.css";
import { useChangeOwner, useMetric } from "./use-metrics.ts";

/** The whole definition of a metric, in the reader's language, its name in the other one, too. */
export function MetricCard({ metric, catalogue }: { metric: MetricDefinition; catalogue: Catalogue }) {
  const { t } = useTranslation("understand");
  const { locale, number, currency } = useFormat();
  const other = locale === "ru" ? "en" : "ru";
  const interval = metric.isExact ? "exact" : "sampled";
  return (
    <Section title={t("metrics.card.title")}>
      <dl className={classes.card}>
        <Fact name={t("metrics.card.formula")}>{metric.formula[locale]}</Fact>
        <Fact name={t("metrics.card.other")}>
          <span lang={other}>{metric.name[other]}</span>
        </Fact>
        <Fact name={t("metrics.card.unit")}>{t(`metrics.unit.${metric.unit}`, { currency })}</Fact>
        <Fact name={t("metrics.card.direction")}>{t(`metrics.direction.${metric.direction}`)}</Fact>
        <Fact name={t("metrics.card.interval")}>{t(`metrics.intervalOf.${interval}`)}</Fact>
        {metric.minimumN > 1 ? (
          <Fact name={t("metrics.card.minimum")}>{t("metrics.n", { n: number(metric.minimumN) })}</Fact>
        ) : null}
        <Fact name={t("metrics.card.needs")}>{metric.needs[locale]}</Fact>
        <Fact name={t("metrics.card.owner")}>
          <Owner metric={metric} />
        </Fact>
        <Fact name={t("metrics.card.gaming")}>{metric.gaming[locale]}</Fact>
        <Fact name={t("metrics.card.guards")}>
          <ul className={classes.guards}>
            {metric.guards.map((key) => {
              const guard = catalogue.metrics.find((each) => each.key === key);
              return guard ? <Guard key={key} guard={guard} /> : null;
            })}
          </ul>
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A guard under the same filter: one look tells whether the number was bettered on paper alone. */
function Guard({ guard }: { guard: MetricDefinition }) {
  const { locale } = useFormat();
  const { path } = useWorkspace();
  const [address] = useAddress();
  const query = filterQuery(address);
  const { data } = useMetric(guard.key, query);
  return (
    <li>
      <Link className={classes.link} to={path(`metrics/${guard.key}${query === "" ? "" : `?${query}`}`)}>
        {guard.name[locale]}
      </Link>{" "}
      {data ? <MetricValue cell={data.total} unit={guard.unit} /> : null}
    </li>
  );
}

function Owner({ metric }: { metric: MetricDefinition }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const mayChange = can("company.write");
  const { data } = useTeams(mayChange && can("members.read"));
  const change = useChangeOwner();
  const teams = data?.teams ?? [];
  if (!mayChange || teams.length === 0) return metric.owner?.name ?? t("metrics.card.ownerNone");
  const choose = (teamId: string | null) => {
    const team = teams.find(({ id }) => id === teamId)?.name;
    change.mutate(
      { metric: metric.key, teamId },
      {
        onSuccess: () =>
          showDone(team ? t("metrics.card.ownerSet", { team }) : t("metrics.card.ownerCleared")),
        onError: (error) =>
          notifications.show({ color: "red", withBorder: true, message: errorSentence(error) }),
      },
    );
  };
  return (
    <Select
      size="xs"
      clearable
      aria-label={t("metrics.card.owner")}
      placeholder={t("metrics.card.ownerNone")}
      value={metric.owner?.teamId ?? null}
      onChange={choose}
      data={teams.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
