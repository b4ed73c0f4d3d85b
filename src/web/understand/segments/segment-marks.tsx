import { Skeleton, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SegmentMarks as Marks } from "../../../understand/segments/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { EstimateText } from "../../kit/estimate-text.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { Section } from "../parts/section.tsx";
import { useSegmentMarks } from "./segments-data.ts";
import { useScaleName } from "./use-segment-sentence.ts";

/** How the segment's customers rate us, beside all others: a difference is told only where it is more than noise. */
export function SegmentMarks({ id }: { id: string }) {
  const { t } = useTranslation("understand");
  const { data, error, refetch } = useSegmentMarks(id);
  return (
    <Section title={t("segments.page.marks")} note={t("segments.page.marksNote")}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data || error ? null : <Skeleton h={80} />}
      {data?.marks.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t("segments.page.noMarks")}
        </Text>
      ) : null}
      {data && data.marks.length > 0 ? <MarkTable marks={data.marks} /> : null}
    </Section>
  );
}

function MarkTable({ marks }: { marks: Marks["marks"] }) {
  const { t } = useTranslation("understand");
  const scaleName = useScaleName();
  return (
    <StackedTable label={t("segments.page.marks")} figures>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("segments.build.scale")}</Table.Th>
          <Table.Th>{t("segments.page.theirs")}</Table.Th>
          <Table.Th>{t("segments.page.others")}</Table.Th>
          <Table.Th>{t("segments.page.difference")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {marks.map(({ scale, n, segment, othersN, others, differs }) => (
          <Table.Tr key={scale}>
            <Table.Td>{scaleName(scale)}</Table.Td>
            <Table.Td data-label={t("segments.page.theirs")}>
              <MarkText answer={segment} n={n} scale={scale} />
            </Table.Td>
            <Table.Td data-label={t("segments.page.others")}>
              <MarkText answer={others} n={othersN} scale={scale} />
            </Table.Td>
            <Table.Td data-label={t("segments.page.difference")}>
              {t(
                !segment.known || !others.known
                  ? "segments.page.untold"
                  : !differs
                    ? "segments.page.same"
                    : segment.value.value > others.value.value
                      ? "segments.page.higher"
                      : "segments.page.lower",
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </StackedTable>
  );
}

type TextProps = { answer: Marks["marks"][number]["segment"]; n: number; scale: string };

function MarkText({ answer, n, scale }: TextProps) {
  return (
    <AnswerText answer={answer}>
      {(estimate) => <EstimateText estimate={estimate} as="number" digits={scale === "nps" ? 0 : 2} n={n} />}
    </AnswerText>
  );
}
