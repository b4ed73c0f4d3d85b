import { type Answer, known, unknown } from "../kit/answer.ts";
import { checkOneOf } from "../kit/check-one-of.ts";
import { readSample, type Sample } from "./sample.ts";

/** How an effect is told: in the unit of the metric, or as a share of control's mean (0.05 is +5 %). */
export type EffectScale = "absolute" | "relative";

/** Two arms of an experiment in short, and the scale of the effect ("relative" unless said). */
export type TwoArms = { control: Sample; treatment: Sample; scale?: EffectScale };

/** An effect with the variance of its estimate; n counts both arms, controlMean is in the metric's unit. */
export type ArmEffect = { value: number; variance: number; n: number; controlMean: number };

/**
 * Treatment against control with the variance of the estimate; relative effects by the delta method.
 * No answer: "too-few" under 2 in an arm, "no-variation" when neither arm varies, "undefined-ratio" when control's mean is 0.
 */
export function armEffect(arms: TwoArms): Answer<ArmEffect> {
  const scale = arms.scale ?? "relative";
  checkOneOf("scale", scale, ["absolute", "relative"]);
  const control = readSample("control", arms.control);
  const treatment = readSample("treatment", arms.treatment);
  if (control.n < 2 || treatment.n < 2) return unknown("too-few");
  const controlError = Math.sqrt(control.variance / control.n);
  const treatmentError = Math.sqrt(treatment.variance / treatment.n);
  if (controlError === 0 && treatmentError === 0) return unknown("no-variation");
  const n = control.n + treatment.n;
  const value = treatment.mean - control.mean;
  if (scale === "absolute") {
    const variance = controlError ** 2 + treatmentError ** 2;
    return known({ value, variance, n, controlMean: control.mean });
  }
  if (control.mean === 0) return unknown("undefined-ratio");
  const ratio = treatment.mean / control.mean;
  const variance = (treatmentError / control.mean) ** 2 + ((controlError / control.mean) * ratio) ** 2;
  if (!Number.isFinite(variance)) return unknown("undefined-ratio");
  return known({ value: value / control.mean, variance, n, controlMean: control.mean });
}
