import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Estimate } from "../../../../core/kit/answer.ts";
import type { Measure } from "../../../../understand/model/measures/contract.ts";
import { Note } from "../../../kit/note.tsx";
import { useFormat } from "../../../kit/use-format.ts";
import { Section } from "../../parts/section.tsx";
import { fixedNumber, percentText } from "../../parts/range-text.ts";
import { verdictOf } from "./verdict-of.ts";

type Props = { measure: Measure; result: NonNullable<Measure["result"]> };

/** Which labels better and what it costs, in words, with the honest difference: text by text on the same texts. */
export function MeasureVerdict({ measure, result }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { comparison, costPerThousand, unanswered } = result;
  if (!comparison.known) return null;
  const { n, p, firstOnly, secondOnly, both, neither } = comparison.value;
  const points = ({ value, low, high }: Estimate) => {
    const shown = (share: number) => fixedNumber(format.locale, share * 100, 1, "exceptZero");
    return t("measure.points", { value: shown(value), low: shown(low), high: shown(high) });
  };
  const verdict = verdictOf(result);
  const money = (amount: number) => format.moneyFine(amount, measure.currency);
  return (
    <Section title={t("measure.verdict.title")}>
      <Text fw={500}>
        {t(`measure.verdict.${verdict.kind}`, {
          model: measure.model,
          version: measure.version,
          share: percentText(format.locale, result.model.accuracy.value),
          other: percentText(format.locale, result.classifier.accuracy.value),
          n: format.number(n),
          points: points(comparison.value),
          p: fixedNumber(format.locale, Math.max(0.001, p), 3),
        })}
      </Text>
      <Text size="sm" mt="xs">
        {verdict.isFree
          ? t("measure.verdict.free")
          : t("measure.verdict.cost", { cost: money(costPerThousand) })}{" "}
        {verdict.perRightAnswer === null
          ? t(`measure.verdict.choice.${verdict.kind}`)
          : t("measure.verdict.perRight", { price: money(verdict.perRightAnswer) })}
      </Text>
      <Text size="sm" c="dimmed" mt="xs">
        {t("measure.verdict.counts", {
          firstOnly: format.number(firstOnly),
          secondOnly: format.number(secondOnly),
          both: format.number(both),
          neither: format.number(neither),
        })}{" "}
        {t(`measure.examplesBy.${result.examplesBy}`)} {result.examplesFault?.[format.locale]}
      </Text>
      {unanswered > 0 ? <Note tone="warn">{t("measure.unanswered", { count: unanswered })}</Note> : null}
    </Section>
  );
}
