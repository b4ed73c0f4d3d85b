import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { ApiFault } from "../../kit/api.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { filterQuery } from "../../listen/feedback/filter/feedback-address.ts";
import { ChurnSection } from "../churn/churn-section.tsx";
import { type TopicReply, useTopicPage } from "../data/reads.ts";
import { FilterBar } from "../filter/filter-bar.tsx";
import { topicPath } from "../parts/filter-address.ts";
import { MergeDialog, type MergeableTopic } from "../parts/merge-dialog.tsx";
import { ModelDrafts } from "./drafts/model-drafts.tsx";
import { NoContacts } from "./no-contacts.tsx";
import { QuotesSection } from "./quotes-section.tsx";
import { SegmentsSection } from "./segments-section.tsx";
import { SimilarSection } from "./similar-section.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import { TopicFigures } from "./topic-figures.tsx";
import { TopicGone } from "./topic-gone.tsx";
import { TopicHeader } from "./topic-header.tsx";
import { TopicSkeleton } from "./topic-skeleton.tsx";
import { TrendSection } from "./trend-section.tsx";
import { WhySection } from "./why-section.tsx";
import { WordsSection } from "./words-section.tsx";
import classes from "./topic-page.module.css";
import { useAddress } from "../../kit/use-address.ts";

/** Everything about one topic: what it costs, how it moves, who, in which words; and the ways to shape it. */
export function TopicPage() {
  const { topicId = "" } = useParams();
  const [address] = useSearchParams();
  const { data, error, refetch, isPlaceholderData } = useTopicPage(topicId, filterQuery(address));
  if (error instanceof ApiFault && error.status === 404) return <TopicGone />;
  return (
    <div className={classes.page}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data ? <Topic key={topicId} topic={data} stale={isPlaceholderData} /> : null}
      {data || error ? null : <TopicSkeleton />}
    </div>
  );
}

type SectionsProps = { topic: TopicReply; onMerge: ((topics: MergeableTopic[]) => void) | null };

function Sections({ topic, onMerge }: SectionsProps) {
  const [address] = useSearchParams();
  return (
    <>
      <TopicFigures topic={topic} address={address} />
      <TrendSection topic={topic} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <QuotesSection topic={topic} address={address} />
          <WordsSection topic={topic} address={address} />
          <ChurnSection topicId={topic.topicId} address={address} />
        </div>
        <div className={classes.column}>
          <SegmentsSection topic={topic} address={address} />
          <WhySection topicId={topic.topicId} />
          <SimilarSection topic={topic} address={address} onMerge={onMerge} />
        </div>
      </div>
    </>
  );
}

function Topic({ topic, stale }: { topic: TopicReply; stale: boolean }) {
  const [address, changeAddress] = useAddress();
  const [merging, setMerging] = useState<MergeableTopic[] | null>(null);
  const [splitting, setSplitting] = useState(false);
  const { slug, path, can } = useWorkspace();
  const { t } = useTranslation("understand");
  const navigate = useNavigate();
  const mayChange = can("topics.write");
  return (
    <>
      <TopicHeader
        topic={topic}
        mayChange={mayChange}
        onMerge={() => setMerging([topic])}
        onSplit={() => setSplitting(true)}
      />
      {mayChange ? <ModelDrafts topic={topic} /> : null}
      <FilterBar params={address} onChange={changeAddress} />
      <div className={classes.body} aria-busy={stale} data-stale={stale || undefined}>
        {topic.count === 0 ? (
          <NoContacts />
        ) : (
          <Sections topic={topic} onMerge={mayChange ? setMerging : null} />
        )}
      </div>
      {mayChange ? <p className={classes.keys}>{t("topic.keys")}</p> : null}
      {merging ? (
        <MergeDialog
          topics={merging}
          similarIds={topic.similar.map(({ topicId }) => topicId)}
          onDone={(intoId) => navigate(topicPath(slug, intoId, address))}
          onClose={() => setMerging(null)}
        />
      ) : null}
      {splitting ? (
        <SplitDialog
          topic={topic}
          onDone={() => navigate(path("pains"))}
          onClose={() => setSplitting(false)}
        />
      ) : null}
    </>
  );
}
