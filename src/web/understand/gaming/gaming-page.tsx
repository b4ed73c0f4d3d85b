import { Button, Skeleton, Stack, Text } from "@mantine/core";
import { IconEyeCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { GamingReply } from "../../../understand/gaming/contract.ts";
import { DownloadButton } from "../../kit/download-button.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { AlarmCard, type Settings } from "./alarm-card.tsx";
import { gamingQueryOf, settingsOf } from "./gaming-address.ts";
import { useGaming } from "./gaming-data.ts";
import { GamingSettings } from "./gaming-settings.tsx";
import classes from "./gaming.module.css";
import { WatchedSection } from "./watched-section.tsx";

/** Signs that a metric is pushed instead of what it stands for: alarms with the contacts behind them, and what people say of each. */
export function GamingPage() {
  const { t } = useTranslation("understand");
  const { api } = useWorkspace();
  const [address, change] = useAddress();
  const query = gamingQueryOf(address);
  const { data, error, refetch, isPlaceholderData } = useGaming(query);
  const file = `${api("metrics/gaming/export.csv")}${query === "" ? "" : `?${query}`}`;
  return (
    <Page
      title={t("gaming.title")}
      lead={t("gaming.lead")}
      actions={
        data && data.alarms.length > 0 ? (
          <DownloadButton href={file}>{t("gaming.export")}</DownloadButton>
        ) : undefined
      }
    >
      <Stack gap="lg">
        <FilterBar params={address} onChange={change} />
        <GamingSettings address={address} onChange={change} />
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data || error ? null : <Skeleton height={240} />}
        {data ? (
          <Told reply={data} isStale={isPlaceholderData} settings={settingsOf(address)} query={query} />
        ) : null}
      </Stack>
    </Page>
  );
}

type ToldProps = { reply: GamingReply; isStale: boolean; settings: Settings; query: string };

function Told({ reply, isStale, settings, query }: ToldProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { alarms, judged, watched } = reply;
  if (watched.length === 0) return <Nobody />;
  return (
    <>
      {judged > 0 ? (
        <Text size="sm" c="dimmed">
          {t("gaming.judged", { count: judged, formatted: format.number(judged) })}{" "}
          {t("gaming.fresh", { when: format.dateTime(reply.freshAt) })}
        </Text>
      ) : null}
      {alarms.length === 0 ? (
        <EmptyState
          icon={<IconEyeCheck size={28} stroke={1.5} />}
          title={t("gaming.empty.title")}
          text={t("gaming.empty.text")}
        />
      ) : (
        <ul className={classes.cards} data-stale={isStale || undefined}>
          {alarms.map((alarm) => (
            <li key={[alarm.pattern, alarm.level, alarm.who, alarm.targetSeconds].join("\n")}>
              <AlarmCard alarm={alarm} settings={settings} query={query} />
            </li>
          ))}
        </ul>
      )}
      <WatchedSection watched={watched} />
    </>
  );
}

function Nobody() {
  const { t } = useTranslation("understand");
  const { can, path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconEyeCheck size={28} stroke={1.5} />}
      title={t("gaming.empty.none")}
      text={t("gaming.empty.noneText")}
      actions={
        can("imports.write") ? (
          <Button component={Link} to={path("imports")} variant="default">
            {t("gaming.empty.import")}
          </Button>
        ) : undefined
      }
    />
  );
}
