import { Skeleton, Stack, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ChangePreview, PreviewBody } from "../../../understand/topics/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import type { ChangePreviewQuery } from "./topics-data.ts";
import classes from "./topics.module.css";

/** What a merge or a move would do, before it is done: who changes topic, who is counted once, which numbers move, in which words. */
export function ChangePreviewPart({
  kind,
  preview,
}: {
  kind: PreviewBody["kind"];
  preview: ChangePreviewQuery;
}) {
  const { t } = useTranslation("understand");
  const { data, error, refetch } = preview;
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <output>
        <Text size="sm" c="dimmed">
          {t("topics.preview.loading")}
        </Text>
        <Skeleton height={80} mt={6} />
      </output>
    );
  }
  return (
    <Stack gap="xs" component="section" aria-label={t("topics.preview.title")}>
      <Retagged preview={data} kind={kind} />
      {data.counts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("topics.preview.none")}
        </Text>
      ) : (
        <Counts preview={data} />
      )}
      {data.quotes.length > 0 ? (
        <>
          <Text size="xs" c="dimmed">
            {t("topics.preview.quotes")}
          </Text>
          {data.quotes.slice(0, 3).map(({ feedbackId, topicId, text }) => (
            <blockquote key={`${topicId} ${feedbackId}`} className={classes.quote}>
              {text}
            </blockquote>
          ))}
        </>
      ) : null}
    </Stack>
  );
}

function Retagged({ preview, kind }: { preview: ChangePreview; kind: PreviewBody["kind"] }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { retagged, doubled, lost } = preview;
  const counted = (count: number) => ({ count, formatted: format.number(count) });
  const isMerge = kind === "merge";
  const parts = [
    ...(kind === "move" ? [t("topics.preview.moved")] : []),
    ...(isMerge ? [t("topics.preview.retagged", counted(retagged))] : []),
    ...(doubled > 0 ? [t("topics.preview.doubled", counted(doubled))] : []),
    ...(isMerge && lost === 0 ? [t("topics.preview.lost")] : []),
  ];
  return parts.length === 0 ? null : <Text size="sm">{parts.join(". ")}.</Text>;
}

function Counts({ preview }: { preview: ChangePreview }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const money = new Map(preview.money.map((each) => [each.topicId, each]));
  const amount = (answer: ChangePreview["money"][number]["was"] | undefined) =>
    answer ? (
      <AnswerText answer={answer} dense>
        {({ value, currency }) => format.moneyCompact(value, currency)}
      </AnswerText>
    ) : null;
  return (
    <Table verticalSpacing={4} fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("topics.preview.topic")}</Table.Th>
          <Table.Th ta="right">{t("topics.preview.was")}</Table.Th>
          <Table.Th ta="right">{t("topics.preview.now")}</Table.Th>
          <Table.Th ta="right">{t("topics.preview.money")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {preview.counts.map(({ topicId, name, was, now }) => (
          <Table.Tr key={topicId}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{format.number(was)}</Table.Td>
            <Table.Td ta="right">{now === null ? t("topics.preview.gone") : format.number(now)}</Table.Td>
            <Table.Td ta="right">
              {amount(money.get(topicId)?.was)} {money.has(topicId) ? "→" : null}{" "}
              {amount(money.get(topicId)?.now)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
