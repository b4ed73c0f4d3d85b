import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import type { Today } from "../../../understand/today/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useToday } from "../data/today-read.ts";
import { contactsPath } from "../parts/filter-address.ts";
import { useCountWords } from "../parts/use-count-words.ts";
import { ChangedSection } from "./changed-section.tsx";
import { HurtsSection } from "./hurts-section.tsx";
import { MarksSection } from "./marks-section.tsx";
import { SpikesSection } from "./spikes-section.tsx";
import { StepsSection } from "./steps-section.tsx";
import { TodaySkeleton } from "./today-skeleton.tsx";
import { cutOf, useDaysFilter } from "./use-days-filter.ts";
import { VolumeSection } from "./volume-section.tsx";
import { QuietLink } from "../parts/quiet-link.tsx";
import classes from "./today-page.module.css";

/** Seen once in a company's life, so it does not travel with Today. */
const StartPage = lazy(async () => ({
  default: (await import("../../access/start/start-page.tsx")).StartPage,
}));

/** Its list of segments may come after the rest. */
const CutMenu = lazy(async () => import("./cut-menu.tsx"));

/** It asks a question of its own, so it may come after the rest. */
const MonthChanges = lazy(async () => ({
  default: (await import("../pains/month-changes.tsx")).MonthChanges,
}));

/** Likewise. */
const OpenAlarms = lazy(async () => ({
  default: (await import("../alarms/open-alarms.tsx")).OpenAlarms,
}));

/** The Monday look: what hurts most, what changed beyond noise, what to do next. */
export function TodayPage() {
  const { t } = useTranslation("understand");
  const [address] = useSearchParams();
  const cut = cutOf(address);
  const { data, error, refetch } = useToday(cut.toString());
  if (data && !data.hasFeedback) {
    return (
      <Suspense fallback={null}>
        <StartPage />
      </Suspense>
    );
  }
  return (
    <Page
      title={t("today.title")}
      lead={data ? <Lead today={data} cut={cut} /> : undefined}
      actions={
        <Suspense fallback={null}>
          <CutMenu />
        </Suspense>
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <Body today={data} cut={cut} /> : null}
      {data || error ? null : <TodaySkeleton />}
    </Page>
  );
}

type PartProps = {
  today: Today;
  /** The segments of the address. */
  cut: URLSearchParams;
};

function Body({ today, cut }: PartProps) {
  const year = useDaysFilter()(today.periods.year);
  return (
    <div className={classes.grid}>
      <div className={classes.main}>
        <Suspense fallback={null}>
          <OpenAlarms />
        </Suspense>
        <HurtsSection pains={today.hurtsMost} period={year} />
        <ChangedSection pains={today.changed} period={year} />
        {today.hurtsMost.length > 0 ? (
          <Suspense fallback={<Skeleton height={72} />}>
            <MonthChanges query={cut.toString()} />
          </Suspense>
        ) : null}
      </div>
      <div className={classes.side}>
        <StepsSection today={today} />
        <VolumeSection volume={today.volume} periods={today.periods} />
        <SpikesSection spikes={today.spikes} />
        <MarksSection marks={today.marks} periods={today.periods} />
      </div>
    </div>
  );
}

function Lead({ today, cut }: PartProps) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const words = useCountWords();
  const { slug } = useWorkspace();
  const total = words.contacts(today.total);
  const path = contactsPath(slug, cut);
  return (
    <>
      <QuietLink to={path}>{total}</QuietLink>
      {today.lastFeedbackAt ? ` · ${t("today.latest", { when: format.date(today.lastFeedbackAt) })}` : null}
    </>
  );
}
