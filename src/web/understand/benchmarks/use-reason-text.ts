import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { benchmarkReason, FigureReply, OwnNumber } from "../../../understand/benchmarks/contract.ts";
import { useFormat } from "../../kit/use-format.ts";

type Reason = z.infer<typeof benchmarkReason>;
type Told = (reason: Reason, figure: FigureReply, own: OwnNumber) => string;

/** Why two numbers cannot be compared, or only with care, in words: what theirs is against what ours is. */
export function useReasonText(): Told {
  const { t } = useTranslation("understand");
  const format = useFormat();
  return ({ field, why }, figure, own) => {
    const theirs: Record<Reason["field"], string> = {
      metric: t(`benchmarks.metric.${figure.metric}`),
      scale: t(`benchmarks.scale.${figure.scale}`),
      wording: figure.wording ?? "",
      experience: figure.experience ?? "",
      population: figure.population ?? "",
      channel: figure.channels.join(", "),
      period: figure.periodFrom && figure.periodTo ? format.period(figure.periodFrom, figure.periodTo) : "",
      n: figure.n === null ? "" : format.number(figure.n),
      method: figure.method,
    };
    const ours: Record<Reason["field"], string> = {
      metric: t(`benchmarks.metric.${own.metric}`),
      scale: t(`benchmarks.scale.${own.scale}`),
      wording: own.question?.wording ?? "",
      experience: own.question?.experience ?? "",
      population: own.question?.population ?? "",
      channel: own.channels.join(", "),
      period: format.period(own.period.from, own.period.to),
      n: format.number(own.n),
      method: own.question?.method ?? "",
    };
    // Every field has the words for what may be said of it.
    const key = `benchmarks.reason.${field}.${why}` as "benchmarks.reason.wording.differs";
    return t(key, { theirs: theirs[field], ours: ours[field] });
  };
}
