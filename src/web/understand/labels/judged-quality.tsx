import { useTranslation } from "react-i18next";
import type { Judged } from "../../../understand/labels/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { Section } from "../parts/section.tsx";
import { Confusions, type ConfusionSource } from "./confusions.tsx";
import { PointChart } from "./point-chart.tsx";
import { QualityFigures } from "./quality-figures.tsx";
import { TopicQualityTable } from "./topic-quality-table.tsx";

export type JudgedShown = Omit<Judged, "mistakes">;

type Props = {
  /** What is judged: "Version 3". */
  label: string;
  /** How it was judged, told beside the accuracy. */
  hint: string;
  quality: JudgedShown;
  names: Record<string, string>;
  confusions: ConfusionSource;
  /** Half a screen: the ratings are left out. */
  compact?: boolean;
};

/** How well texts were labelled by whoever never saw them, a classifier or a language model: the same figures for both. */
export function JudgedQuality({ label, hint, quality, names, confusions, compact = false }: Props) {
  const { t } = useTranslation("understand");
  return (
    <>
      <QualityFigures label={label} hint={hint} quality={quality} />
      <Section title={t("labels.quality.topics")} note={t("labels.quality.topicsNote")}>
        <TopicQualityTable quality={quality} names={names} compact={compact} />
      </Section>
      <Section title={t("labels.quality.confusions")} note={t("labels.quality.confusionsNote")}>
        <Confusions quality={quality} names={names} source={confusions} />
      </Section>
    </>
  );
}

/** Whether a probability of 70 % is right in 70 % of cases. */
export function CalibrationSection({ calibration }: Pick<JudgedShown, "calibration">) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return (
    <Section
      title={t("labels.quality.calibration")}
      note={t("labels.quality.calibrationNote", {
        error: calibration.error === null ? "—" : format.percent(calibration.error),
      })}
    >
      <PointChart
        label={t("labels.quality.calibrationLabel")}
        xName={t("labels.quality.promised")}
        yName={t("labels.quality.right")}
        diagonal
        xRange={[0, 1]}
        xText={(x) => format.percent(x, 0)}
        points={calibration.bins.map(({ chance, right, n }) => ({ x: chance, y: right, n }))}
      />
    </Section>
  );
}
