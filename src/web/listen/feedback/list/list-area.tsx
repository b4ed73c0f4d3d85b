import { Kbd, UnstyledButton } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Facets, FeedbackItem } from "../../../../listen/feedback/contract.ts";
import classes from "../feedback-page.module.css";
import type { Condition } from "../filter/use-conditions.ts";
import type { FeedbackAddress } from "../filter/use-feedback-address.ts";
import { ReadError } from "../../parts/read-error.tsx";
import { FeedbackList, FeedbackListSkeleton } from "./feedback-list.tsx";
import { NothingFound } from "./nothing-found.tsx";
import type { useFeedbackList } from "./use-feedback-list.ts";
import { WeeksChart } from "./weeks-chart.tsx";

type ListAreaProps = {
  list: ReturnType<typeof useFeedbackList>["list"];
  items: FeedbackItem[];
  facets: UseQueryResult<Facets>;
  correctedQuery: string | null;
  conditions: Condition[];
  state: FeedbackAddress;
  activeId: string | null;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
};

/** The chart of weeks, what the search was taken for, the rows, and the keys. */
export function ListArea(props: ListAreaProps) {
  const { list, items, facets, correctedQuery, state, activeId, hrefOf, onOpen } = props;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  const error = list.error ?? facets.error;
  const retry = () => {
    void list.refetch();
    void facets.refetch();
  };
  return (
    <div className={classes.area}>
      <div className={classes.top}>
        <WeeksChart
          weeks={facets.data?.weeks ?? []}
          onChoose={(from, to) => state.setValues({ from, to, open: null })}
        />
      </div>
      {correctedQuery === null ? null : <Corrected corrected={correctedQuery} state={state} />}
      {error === null ? null : (
        <div className={classes.error}>
          <ReadError error={error} onRetry={retry} />
        </div>
      )}
      {list.data === undefined ? (
        list.error ? null : (
          <FeedbackListSkeleton />
        )
      ) : items.length === 0 ? (
        <NothingFound conditions={props.conditions} onClear={state.clear} />
      ) : (
        <FeedbackList
          items={items}
          total={Math.max(facets.data?.total ?? 0, items.length)}
          stale={list.isPlaceholderData}
          hasMore={hasNextPage}
          loadMore={loadMore}
          activeId={activeId}
          openId={state.openId}
          hrefOf={hrefOf}
          onOpen={onOpen}
        />
      )}
      <KeyHints />
    </div>
  );
}

/** The word as typed stands in no contact at all, so there is nothing to search instead: only to say so and to take over the mended query. */
function Corrected({ corrected, state }: { corrected: string; state: FeedbackAddress }) {
  const { t } = useTranslation("listen");
  return (
    <output className={classes.nowhere}>
      {t("feedback.search.nowhere", { typed: state.filter.q ?? "" })}{" "}
      <UnstyledButton
        className={classes.accept}
        aria-label={t("feedback.search.accept", { corrected })}
        onClick={() => state.setValues({ q: corrected }, true)}
      >
        {corrected}
      </UnstyledButton>
    </output>
  );
}

const hints = [
  { keys: ["J", "K"], word: "move" },
  { keys: ["Enter"], word: "open" },
  { keys: ["Esc"], word: "close" },
  { keys: ["/"], word: "search" },
] as const;

function KeyHints() {
  const { t } = useTranslation("listen");
  return (
    <div className={classes.hints} aria-hidden>
      {hints.map(({ keys, word }) => (
        <span key={word}>
          {keys.map((key) => (
            <Kbd key={key} size="xs">
              {key}
            </Kbd>
          ))}
          {t(`feedback.keys.${word}`)}
        </span>
      ))}
    </div>
  );
}
