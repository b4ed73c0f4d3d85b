import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ClassifierPage, Embeddings } from "../../../understand/labels/contract.ts";
import { Note } from "../../kit/note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { Section } from "../parts/section.tsx";
import { fixedNumber, percentRange, percentText } from "../parts/range-text.ts";

type Props = { page: ClassifierPage; embeddings: Embeddings };

/** What the vectors of the embeddings model add, measured on the same held-out texts; and how many contacts are read with them. */
export function EmbeddingsSection({ page, embeddings }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { model, state } = embeddings;
  const reading = page.denseReading;
  return (
    <Section title={t("labels.vectors.title")}>
      {state === "failed" ? (
        <Note tone="warn">
          {t("labels.vectors.failed", { model })} {embeddings.fault[format.locale]}
        </Note>
      ) : (
        <Text size="sm">
          {t(`labels.vectors.${state}`, { model })} <Gain embeddings={embeddings} />
        </Text>
      )}
      {state === "used" && reading ? (
        <Text size="sm" mt="xs">
          {t("labels.vectors.reading", { read: format.number(reading.read), of: format.number(reading.of) })}
        </Text>
      ) : null}
      {state === "used" && !reading ? (
        <Text size="sm" mt="xs">
          {t("labels.vectors.notYet")}
        </Text>
      ) : null}
      {reading?.fault ? (
        <Note tone="warn">
          {t("labels.vectors.stopped")} {reading.fault}
        </Note>
      ) : null}
    </Section>
  );
}

function Gain({ embeddings }: { embeddings: Exclude<Embeddings, { state: "failed" }> }) {
  const { t } = useTranslation("understand");
  const { locale } = useFormat();
  const { without, with: joined, gain } = embeddings;
  const share = (estimate: typeof without) =>
    t("labels.quality.of", {
      value: percentText(locale, estimate.value),
      range: percentRange(locale, estimate),
    });
  if (!gain.known) return null;
  const points = (value: number) => fixedNumber(locale, value * 100, 1, "exceptZero");
  return t("labels.vectors.gain", {
    without: share(without),
    with: share(joined),
    gain: points(gain.value.value),
    low: points(gain.value.low),
    high: points(gain.value.high),
    p: fixedNumber(locale, Math.max(0.001, gain.value.p), 3),
  });
}
