import { Button, Text, UnstyledButton } from "@mantine/core";
import { IconDoorExit } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TopicChurn } from "../../../understand/churn/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { PainsSkeleton } from "../pains/pains-skeleton.tsx";
import { Section } from "../parts/section.tsx";
import type { KnownChurn } from "./churn-details.tsx";
import ranking from "../parts/ranking-table.module.css";
import classes from "./churn-ranking.module.css";
import { ChurnRows } from "./churn-rows.tsx";
import { useChurn } from "./use-churn.ts";

/** After which pains customers leave more often than comparable ones; the rest is a press away. */
export function ChurnRanking({ address }: { address: URLSearchParams }) {
  const { data, error, refetch, isPlaceholderData } = useChurn(address);
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <PainsSkeleton />;
  if (!data.known) return <NobodyLeft />;
  return (
    <div aria-busy={isPlaceholderData} data-stale={isPlaceholderData || undefined} className={ranking.stack}>
      <Groups of={data.value} address={address} />
    </div>
  );
}

const groupNames = ["more", "less", "same", "untold"] as const;
type GroupName = (typeof groupNames)[number];

function groupOf({ churn }: TopicChurn): GroupName {
  return churn.known ? churn.value.verdict : "untold";
}

function Groups({ of, address }: { of: KnownChurn; address: URLSearchParams }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const shown = of.topics.filter(({ status }) => status !== "hidden");
  if (shown.length === 0) return <p className={ranking.quiet}>{t("churn.noMatch")}</p>;
  const most = Math.max(
    0.01,
    ...shown.flatMap(({ churn }) => (churn.known ? Object.values(churn.value.shares) : [])),
  );
  const frame = { of, most, address };
  const inGroup = (name: GroupName) => shown.filter((topic) => groupOf(topic) === name);
  return (
    <>
      <Section title={t("churn.more.title")} note={t("churn.note", { days: format.number(of.days) })}>
        {inGroup("more").length === 0 ? (
          <p className={ranking.quiet}>{t("churn.more.none")}</p>
        ) : (
          <ChurnRows topics={inGroup("more")} caption={t("churn.caption")} {...frame} />
        )}
      </Section>
      {(["less", "same", "untold"] as const).map((name) => (
        <Folded key={name} name={name} topics={inGroup(name)} frame={frame} />
      ))}
    </>
  );
}

type Frame = { of: KnownChurn; most: number; address: URLSearchParams };
type FoldedProps = { name: Exclude<GroupName, "more">; topics: readonly TopicChurn[]; frame: Frame };

function Folded({ name, topics, frame }: FoldedProps) {
  const { t } = useTranslation("understand");
  const [isOpen, setOpen] = useState(false);
  if (topics.length === 0) return null;
  const title = t(`churn.${name}.title`);
  return (
    <Section
      title={title}
      side={
        <UnstyledButton
          className={classes.fold}
          aria-expanded={isOpen}
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen ? t("churn.hide") : t("churn.show", { count: topics.length })}
        </UnstyledButton>
      }
    >
      {isOpen ? <ChurnRows topics={topics} caption={title} {...frame} /> : null}
    </Section>
  );
}

function NobodyLeft() {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  return (
    <EmptyState
      icon={<IconDoorExit size={28} stroke={1.5} />}
      title={t("churn.empty.title")}
      text={<Text inherit>{t("churn.empty.text")}</Text>}
      actions={
        <>
          {can("imports.write") ? (
            <Button component={Link} to={path("imports/new")}>
              {t("churn.empty.import")}
            </Button>
          ) : null}
          <Button component={Link} to={path("settings/costs")} variant="default">
            {t("churn.empty.costs")}
          </Button>
        </>
      }
    />
  );
}
