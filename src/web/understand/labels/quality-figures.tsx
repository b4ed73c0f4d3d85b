import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer, Estimate } from "../../../core/kit/answer.ts";
import type { ClassifierPage } from "../../../understand/labels/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import classes from "./labels.module.css";

type Props = { page: ClassifierPage; quality: NonNullable<ClassifierPage["quality"]> };

/** The version in four numbers, each with its interval. */
export function QualityFigures({ page, quality }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const accuracy: Answer<Estimate> = { known: true, value: quality.accuracy };
  const shares = [
    {
      name: t("labels.quality.accuracy"),
      hint: t("labels.quality.accuracyHint", { folds: quality.folds }),
      answer: accuracy,
    },
    { name: t("labels.quality.microF1"), hint: "", answer: quality.microF1 },
    { name: t("labels.quality.macroF1"), hint: "", answer: quality.macroF1 },
  ];
  return (
    <dl
      className={classes.figures}
      style={{ margin: 0 }}
      aria-label={t("labels.quality.version", { version: page.version })}
    >
      {shares.map(({ name, hint, answer }) => (
        <div key={name} className={classes.figure}>
          <dt>{name}</dt>
          <Tooltip label={hint} disabled={hint === ""} multiline maw={300}>
            <dd>
              <AnswerText answer={answer}>
                {(estimate) => (
                  <>
                    {percentText(format.locale, estimate.value)}{" "}
                    <small>{percentRange(format.locale, estimate)}</small>
                  </>
                )}
              </AnswerText>
            </dd>
          </Tooltip>
        </div>
      ))}
      <div className={classes.figure}>
        <dt>{t("labels.quality.heldOut")}</dt>
        <dd>{format.number(quality.heldOut)}</dd>
      </div>
    </dl>
  );
}
