import { Button, Skeleton, Stack } from "@mantine/core";
import { IconBook, IconStack2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useTopicList } from "../data/reads.ts";
import { useKeptOrder } from "./use-kept-order.ts";
import { useNextText, useReading } from "./reading-data.ts";
import { ReadingText } from "./reading-text.tsx";

/** The texts of a reading one by one, by keyboard. */
export function ReadingQueuePage() {
  const { t } = useTranslation("understand");
  const { readingId = "" } = useParams();
  const { path } = useWorkspace();
  const format = useFormat();
  const next = useNextText(readingId);
  const reading = useReading(readingId);
  const topics = useTopicList(true);
  const error = next.error ?? topics.error ?? reading.error;
  const shown = useKeptOrder(topics.data?.topics.filter(({ status }) => status !== "hidden"));
  const progress = next.data && {
    done: format.number(next.data.done),
    drawn: format.number(next.data.drawn),
  };
  return (
    <Page
      title={reading.data ? t("reading.queue.title", { name: reading.data.name }) : t("reading.title")}
      lead={progress ? t("reading.queue.progress", progress) : undefined}
      actions={
        <Button component={Link} to={path(`reading/${readingId}`)} variant="default">
          {t("reading.queue.results")}
        </Button>
      }
    >
      <Stack gap="md">
        <ErrorNote error={error} onRetry={() => void Promise.all([next.refetch(), topics.refetch()])} />
        {!next.data || !topics.data ? (
          error ? null : (
            <Skeleton height={280} />
          )
        ) : shown.length === 0 ? (
          <EmptyState
            icon={<IconStack2 size={28} stroke={1.5} />}
            title={t("reading.queue.noTopics")}
            text={t("reading.queue.noTopicsText")}
            actions={
              <Button component={Link} to={path("pains")}>
                {t("reading.queue.toPains")}
              </Button>
            }
          />
        ) : next.data.text ? (
          <ReadingText
            key={next.data.text.feedbackId}
            readingId={readingId}
            text={next.data.text}
            topics={shown}
            progress={next.data}
          />
        ) : (
          <EmptyState
            icon={<IconBook size={28} stroke={1.5} />}
            title={t("reading.queue.done")}
            text={t("reading.queue.doneText", progress)}
            actions={
              <Button component={Link} to={path(`reading/${readingId}`)}>
                {t("reading.queue.results")}
              </Button>
            }
          />
        )}
      </Stack>
    </Page>
  );
}
