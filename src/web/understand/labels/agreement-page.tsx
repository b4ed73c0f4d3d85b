import { Skeleton, Slider, Stack, Table, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Agreement } from "../../../understand/labels/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { StackedTable } from "../../kit/stacked-table.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import { Disagreements } from "./disagreements.tsx";
import { KappaText } from "./kappa-text.tsx";
import { useAgreement, useAgreementChanges, useLabels } from "./labels-data.ts";
import { LabelsFrame } from "./labels-frame.tsx";
import { TopicAgreement } from "./topic-agreement.tsx";
import classes from "./labels.module.css";

/** How far people agree on the same texts, and what they dispute. */
export function AgreementPage() {
  const { t } = useTranslation("understand");
  const agreement = useAgreement();
  const labels = useLabels();
  return (
    <LabelsFrame>
      <ErrorNote error={agreement.error} onRetry={() => void agreement.refetch()} />
      {agreement.data === undefined ? (
        agreement.error ? null : (
          <Skeleton height={240} />
        )
      ) : (
        <Stack gap="lg">
          {agreement.data.common === 0 ? (
            <EmptyState
              icon={<IconUsers size={28} stroke={1.5} />}
              title={t("labels.agreement.empty.title")}
              text={t("labels.agreement.empty.text")}
            />
          ) : (
            <Figures agreement={agreement.data} />
          )}
          {agreement.data.topics.length > 0 ? (
            <TopicAgreement agreement={agreement.data} topics={labels.data?.topics ?? []} />
          ) : null}
          {labels.data ? (
            <Section title={t("labels.agreement.overlap")} note={t("labels.agreement.overlapNote")}>
              <OverlapSlider key={labels.data.overlapShare} share={labels.data.overlapShare} />
            </Section>
          ) : null}
          {agreement.data.common === 0 ? null : (
            <Section
              title={t("labels.agreement.disagreements")}
              note={t("labels.agreement.disagreementsNote")}
            >
              <Disagreements agreement={agreement.data} topics={labels.data?.topics ?? []} />
            </Section>
          )}
        </Stack>
      )}
    </LabelsFrame>
  );
}

function Figures({ agreement }: { agreement: Agreement }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const nameOf = (id: string) => agreement.people.find((person) => person.id === id)?.name ?? id;
  return (
    <>
      <dl className={classes.figures} style={{ margin: 0 }}>
        <div className={classes.figure}>
          <dt>{t("labels.agreement.alpha")}</dt>
          <dd>
            <AnswerText answer={agreement.alpha}>{(alpha) => <KappaText estimate={alpha} />}</AnswerText>
          </dd>
          <small>{t("labels.agreement.alphaHint")}</small>
        </div>
        <div className={classes.figure}>
          <dt>{t("labels.agreement.common")}</dt>
          <dd>{format.number(agreement.common)}</dd>
        </div>
      </dl>
      <div className={classes.two}>
        <Section title={t("labels.agreement.pairs")}>
          <StackedTable label={t("labels.agreement.pairs")}>
            <Table.Tbody>
              {agreement.pairs.map(({ first, second, common, kappa }) => (
                <Table.Tr key={`${first} ${second}`}>
                  <Table.Td>
                    {t("labels.agreement.pair", { first: nameOf(first), second: nameOf(second) })}
                    <Text size="xs" c="dimmed">
                      {t("labels.agreement.pairTexts", { count: common })}
                    </Text>
                  </Table.Td>
                  <Table.Td data-label={t("labels.agreement.kappa")}>
                    <AnswerText answer={kappa}>{(estimate) => <KappaText estimate={estimate} />}</AnswerText>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </StackedTable>
        </Section>
        <Section title={t("labels.agreement.people")}>
          <StackedTable label={t("labels.agreement.people")}>
            <Table.Tbody>
              {agreement.people.map(({ id, name, texts }) => (
                <Table.Tr key={id}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td data-label={t("labels.agreement.texts")}>{format.number(texts)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </StackedTable>
        </Section>
      </div>
    </>
  );
}

function OverlapSlider({ share }: { share: number }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const [percent, setPercent] = useState(Math.round(share * 100));
  const { overlap } = useAgreementChanges();
  return (
    <Stack gap={4} maw={320}>
      <Slider
        thumbLabel={t("labels.agreement.overlap")}
        disabled={!can("topics.write")}
        min={0}
        max={100}
        step={5}
        value={percent}
        label={(value) => format.percent(value / 100, 0)}
        onChange={setPercent}
        onChangeEnd={(value) =>
          overlap.mutate(value / 100, {
            onSuccess: () =>
              showDone(t("labels.agreement.overlapSaved", { share: format.percent(value / 100, 0) })),
          })
        }
      />
      <Text size="sm" className="numbers">
        {format.percent(percent / 100, 0)}
      </Text>
      <ErrorNote error={overlap.error} />
    </Stack>
  );
}
