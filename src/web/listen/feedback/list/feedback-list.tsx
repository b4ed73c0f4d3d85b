import { Skeleton, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { FeedbackItem } from "../../../../listen/feedback/contract.ts";
import { FeedbackRow } from "./feedback-row.tsx";
import classes from "./list.module.css";

const rowHeight = { wide: 56, narrow: 84 };

type FeedbackListProps = {
  items: FeedbackItem[];
  total: number;
  /** Rows of the filter before are still shown. */
  stale: boolean;
  hasMore: boolean;
  loadMore: () => void;
  activeId: string | null;
  openId: string | null;
  hrefOf: (id: string) => string;
  onOpen: (id: string) => void;
};

/** Only the rows in sight are drawn; the next page is asked for before its end is reached. */
export function FeedbackList(props: FeedbackListProps) {
  const { items, total, stale, hasMore, loadMore, activeId, openId, hrefOf, onOpen } = props;
  const { t } = useTranslation("listen");
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const size = narrow ? rowHeight.narrow : rowHeight.wide;
  // The virtualizer keeps itself fresh; nothing here is memoised by a compiler.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: items.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 8,
    getItemKey: (index) => items[index]?.id ?? "end",
  });
  // Mantine's breakpoint changes the height of every row at once.
  useEffect(() => virtual.measure(), [virtual, size]);
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= items.length - 20) loadMore();
  }, [hasMore, last, items.length, loadMore]);
  const activeIndex = activeId === null ? -1 : items.findIndex((item) => item.id === activeId);
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: "auto" });
  }, [virtual, activeIndex]);
  return (
    <div ref={scroller} className={classes.scroller} data-stale={stale || undefined} aria-busy={stale}>
      <ul aria-label={t("feedback.list")} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index];
          return (
            <li
              key={row.key}
              aria-posinset={row.index + 1}
              aria-setsize={total}
              className={classes.place}
              style={{ height: size, transform: `translateY(${row.start}px)` }}
            >
              {item === undefined ? (
                <ListEnd hasMore={hasMore} />
              ) : (
                <FeedbackRow
                  item={item}
                  href={hrefOf(item.id)}
                  active={item.id === activeId}
                  open={item.id === openId}
                  focusable={activeIndex < 0 ? row.index === 0 : row.index === activeIndex}
                  onOpen={onOpen}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function ListEnd({ hasMore }: { hasMore: boolean }) {
  const { t } = useTranslation("listen");
  return (
    <Text size="xs" c="dimmed" className={classes.end}>
      {hasMore ? t("feedback.more") : t("feedback.end")}
    </Text>
  );
}

/** Rows in grey while the first page comes, of the same height as real ones. */
export function FeedbackListSkeleton() {
  return (
    <div className={classes.scroller} aria-hidden>
      {Array.from({ length: 12 }, (_, row) => (
        <div key={row} className={classes.row}>
          <Skeleton h={12} w={76} className={classes.when} />
          <Skeleton h={12} w={84} className={classes.origin} />
          <Skeleton h={12} w={`${92 - ((row * 17) % 40)}%`} className={classes.snippet} />
        </div>
      ))}
    </div>
  );
}
