import type { Estimate } from "../../../core/kit/answer.ts";
import { useFormat } from "../../kit/use-format.ts";
import { fixedNumber } from "../parts/range-text.ts";

/** Agreement beyond chance with its interval: "0.40 (−0.50…1.00)". */
export function KappaText({ estimate }: { estimate: Estimate }) {
  const { locale } = useFormat();
  const text = (value: number) => fixedNumber(locale, value, 2);
  return (
    <span className="numbers">
      {text(estimate.value)}{" "}
      <small>
        ({text(estimate.low)}…{text(estimate.high)})
      </small>
    </span>
  );
}
