import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Pain } from "../../../understand/contract.ts";
import type { Pains } from "../../../understand/pains/contract.ts";
import { ExportMenu } from "../../kit/export-menu.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { ChurnRanking } from "../churn/churn-ranking.tsx";
import { usePains } from "../data/reads.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { MergeDialog } from "../parts/merge-dialog.tsx";
import { CausesRanking } from "./causes-ranking.tsx";
import { GroupAnew } from "./group-anew.tsx";
import { GroupingStrip } from "./grouping-strip.tsx";
import { LossMap } from "./loss-map.tsx";
import { MonthChanges } from "./month-changes.tsx";
import { changesQueryOf, painsQueryOf, readRanking } from "./pains-address.ts";
import { PainsEmpty } from "./pains-empty.tsx";
import { PainsLead } from "./pains-lead.tsx";
import { PainsNotes } from "./pains-notes.tsx";
import { PainsSkeleton } from "./pains-skeleton.tsx";
import { PainsTable } from "./pains-table.tsx";
import { RankingTabs } from "./ranking-tabs.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { SortSelect } from "./sort-select.tsx";
import { StatusTabs } from "./status-tabs.tsx";
import { useSelection } from "./use-selection.ts";
import classes from "./pains-page.module.css";
import { type ChangeAddress, useAddress } from "../../kit/use-address.ts";

/** What hurts customers, ranked by money; the way down to each topic and to the contacts under every number. */
export function PainsPage() {
  const { t } = useTranslation("understand");
  const [address, changeAddress] = useAddress();
  const [startedJob, setStartedJob] = useState<string | null>(null);
  const { data, error, refetch, isPlaceholderData } = usePains(painsQueryOf(address));
  const jobId = startedJob ?? data?.runningJobId ?? null;
  const ranking = readRanking(address);
  if (ranking === "cause") return <ByCause address={address} onChange={changeAddress} />;
  if (ranking === "churn") return <ByChurn address={address} onChange={changeAddress} />;
  return (
    <Page
      title={t("pains.title")}
      lead={data ? <PainsLead reply={data} address={address} /> : undefined}
      actions={
        data?.grouping ? <PageActions address={address} jobId={jobId} onStart={setStartedJob} /> : undefined
      }
    >
      <div className={classes.stack}>
        <GroupingStrip jobId={jobId} reply={data} onEnd={() => setStartedJob(null)} />
        {data?.grouping ? <MonthChanges query={changesQueryOf(address)} /> : null}
        {data?.grouping || error ? (
          <div className={classes.toolbar}>
            <RankingTabs address={address} onChange={changeAddress} />
            <FilterBar params={address} onChange={changeAddress} />
            <SortSelect address={address} onChange={changeAddress} />
            <StatusTabs address={address} onChange={changeAddress} />
          </div>
        ) : null}
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data ? (
          <Ranking
            reply={data}
            address={address}
            stale={isPlaceholderData}
            jobId={jobId}
            onStart={setStartedJob}
          />
        ) : null}
        {data || error ? null : <PainsSkeleton />}
      </div>
    </Page>
  );
}

/** Over the whole time and without a filter: a cause's share is told by contacts read out of all. */
function ByCause({ address, onChange }: { address: URLSearchParams; onChange: ChangeAddress }) {
  const { t } = useTranslation("understand");
  return (
    <Page title={t("pains.title")} lead={t("painsGrown.causes.lead")}>
      <div className={classes.stack}>
        <div className={classes.toolbar}>
          <RankingTabs address={address} onChange={onChange} />
        </div>
        <CausesRanking />
      </div>
    </Page>
  );
}

function ByChurn({ address, onChange }: { address: URLSearchParams; onChange: ChangeAddress }) {
  const { t } = useTranslation("understand");
  return (
    <Page title={t("pains.title")} lead={t("churn.lead")}>
      <div className={classes.stack}>
        <div className={classes.toolbar}>
          <RankingTabs address={address} onChange={onChange} />
          <FilterBar params={address} onChange={onChange} />
        </div>
        <ChurnRanking address={address} />
      </div>
    </Page>
  );
}

type ActionsProps = { address: URLSearchParams; jobId: string | null; onStart: (jobId: string) => void };

function PageActions({ address, jobId, onStart }: ActionsProps) {
  const { can } = useWorkspace();
  return (
    <>
      <ExportMenu path="pains/export" query={painsQueryOf(address)} />
      {can("topics.write") ? <GroupAnew disabled={jobId !== null} onStart={onStart} /> : null}
    </>
  );
}

type RankingProps = ActionsProps & { reply: Pains; stale: boolean };

function Ranking({ reply, address, stale, jobId, onStart }: RankingProps) {
  const selection = useSelection(reply.pains);
  const [merging, setMerging] = useState<Pain[] | null>(null);
  if (reply.pains.length === 0) {
    return <PainsEmpty reply={reply} address={address} jobId={jobId} onStart={onStart} />;
  }
  const merge = (pain: Pain) => setMerging(selection.chosen.length > 1 ? selection.chosen : [pain]);
  return (
    <>
      <LossMap pains={reply.pains} address={address} />
      <PainsTable reply={reply} address={address} stale={stale} selection={selection} onMerge={merge} />
      <PainsNotes />
      <SelectionBar selection={selection} onMerge={() => setMerging(selection.chosen)} />
      {merging ? (
        <MergeDialog topics={merging} onDone={selection.clear} onClose={() => setMerging(null)} />
      ) : null}
    </>
  );
}
