import type { Pain } from "../../../understand/contract.ts";
import { AnswerText } from "../../kit/answer-text.tsx";
import { useFormat } from "../../kit/use-format.ts";
import classes from "./share-text.module.css";
import { percentRange, percentText } from "./range-text.ts";

/** A share with its interval under it. */
export function ShareText({ share }: { share: Pain["share"] }) {
  const format = useFormat();
  return (
    <AnswerText answer={share} dense>
      {(estimate) => (
        <span className={classes.share}>
          <span>{percentText(format.locale, estimate.value)}</span>
          <span className={classes.range}>{percentRange(format.locale, estimate)}</span>
        </span>
      )}
    </AnswerText>
  );
}
