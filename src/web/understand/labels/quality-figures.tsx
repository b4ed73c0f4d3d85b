import { Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Answer, Estimate } from "../../../core/kit/answer.ts";
import type { Judged } from "../../../understand/labels/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { percentRange, percentText } from "../parts/range-text.ts";
import classes from "./labels.module.css";

type Props = {
  /** What is judged. */
  label: string;
  /** How it was judged. */
  hint: string;
  quality: Pick<Judged, "accuracy" | "microF1" | "macroF1" | "heldOut">;
};

/** A quality in four numbers, each with its interval. */
export function QualityFigures({ label, hint: how, quality }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const accuracy: Answer<Estimate> = { known: true, value: quality.accuracy };
  const shares = [
    {
      name: t("labels.quality.accuracy"),
      hint: how,
      answer: accuracy,
    },
    { name: t("labels.quality.microF1"), hint: "", answer: quality.microF1 },
    { name: t("labels.quality.macroF1"), hint: "", answer: quality.macroF1 },
  ];
  return (
    <dl className={classes.figures} style={{ margin: 0 }} aria-label={label}>
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
