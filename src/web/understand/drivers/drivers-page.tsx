import { Alert, Button, Skeleton, Text } from "@mantine/core";
import { IconChartArrows } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DriversReply } from "../../../understand/drivers/contract.ts";
import { DownloadButton } from "../../kit/download-button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { percentRange, percentText } from "../parts/range-text.ts";
import { Section } from "../parts/section.tsx";
import { DriverChoices } from "./driver-choices.tsx";
import { DriverSegments } from "./driver-segments.tsx";
import { DriverTable, type KnownRanking } from "./driver-table.tsx";
import classes from "./drivers.module.css";
import { driversQueryOf, useDrivers } from "./drivers-data.ts";
import { QuadrantSection } from "./quadrant-section.tsx";
import { WorthSection } from "./worth-section.tsx";

/** What goes with satisfaction, and what satisfaction goes with: importance, the grid of what to do, and its worth. */
export function DriversPage() {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const [address, change] = useAddress();
  const { data, error, refetch, isPlaceholderData } = useDrivers(address);
  return (
    <Page
      title={t("drivers.title")}
      lead={t("drivers.lead")}
      actions={
        data?.ranking.known ? (
          <DownloadButton href={`${api("drivers/export.csv")}?${driversQueryOf(address)}`}>
            {t("drivers.export")}
          </DownloadButton>
        ) : undefined
      }
    >
      <div className={classes.stack} data-stale={isPlaceholderData || undefined}>
        <FilterBar params={address} onChange={change} />
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data ? <DriverChoices reply={data} address={address} onChange={change} /> : null}
        {data ? <Ranked reply={data} /> : null}
        {data || error ? null : <Skeleton height={240} />}
        {data?.outcome ? <WorthSection address={address} onChange={change} /> : null}
      </div>
    </Page>
  );
}

function Ranked({ reply }: { reply: DriversReply }) {
  const { t } = useTranslation(["understand", "kit"]);
  const { path, can } = useWorkspace();
  if (reply.outcome === null) {
    return (
      <EmptyState
        icon={<IconChartArrows size={28} stroke={1.5} />}
        title={t("drivers.empty.title")}
        text={t("drivers.empty.text")}
        actions={
          can("imports.write") ? (
            <Button component={Link} to={path("imports")}>
              {t("drivers.empty.import")}
            </Button>
          ) : undefined
        }
      />
    );
  }
  if (!reply.ranking.known) {
    const { why } = reply.ranking;
    return (
      <Section title={t("drivers.ranking")}>
        <Text c="dimmed" size="sm">
          {why === "no-data" ? t("drivers.noDrivers") : t(`kit:unknown.${why}`)}
        </Text>
        <Notes reply={reply} />
      </Section>
    );
  }
  const ranking = reply.ranking.value;
  return (
    <>
      <Section title={t("drivers.ranking")} note={<Explained ranking={ranking} reply={reply} />}>
        <Collinear ranking={ranking} />
        <DriverTable ranking={ranking} />
        <Notes reply={reply} />
      </Section>
      {ranking.lines ? <QuadrantSection ranking={ranking} lines={ranking.lines} /> : null}
      {reply.by === null ? null : <DriverSegments reply={reply} />}
    </>
  );
}

function Explained({ ranking, reply }: { ranking: KnownRanking; reply: DriversReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { r2, n } = ranking;
  const said = t("drivers.explained", {
    r2: percentText(format.locale, r2.value),
    range: percentRange(format.locale, r2),
    n: format.number(n),
  });
  return `${said}; ${t(`drivers.model.${reply.model}`)}, ${t(`drivers.method.${reply.method}`)}`;
}

function Collinear({ ranking: { collinearity } }: { ranking: KnownRanking }) {
  const { t } = useTranslation("understand");
  const nameOf = useAttributeName();
  const { level, drivers } = collinearity;
  if (level === "none") return null;
  return (
    <Alert color="yellow" variant="light" mb="sm">
      {t(`drivers.collinear.${level}`, { names: drivers.map(nameOf).join(", ") })}
    </Alert>
  );
}

const shownLeftOut = 12;

function Notes({ reply }: { reply: DriversReply }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const nameOf = useAttributeName();
  const { drawn, answered, ranking, leftOut } = reply;
  const names = leftOut
    .slice(0, shownLeftOut)
    .map(({ column, reason }) => `${nameOf(column)} (${t(`drivers.reason.${reason}`)})`);
  if (leftOut.length > shownLeftOut) names.push("…");
  return (
    <p className={classes.notes}>
      {drawn < answered
        ? `${t("drivers.drawn", { drawn: format.number(drawn), answered: format.number(answered) })} `
        : ""}
      {ranking.known && ranking.value.dropped > 0
        ? `${t("drivers.dropped", { dropped: format.number(ranking.value.dropped) })} `
        : ""}
      {names.length > 0 ? t("drivers.leftOut", { names: names.join(", ") }) : ""}
    </p>
  );
}
