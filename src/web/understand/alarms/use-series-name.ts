import { useTranslation } from "react-i18next";
import type { WarningAlarm } from "../../../understand/warnings/contract.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";

/** "Card declined · Chat", "Low marks · Phone", "Segment “Southerners”", "All contacts". */
export function useSeriesName(): (alarm: WarningAlarm) => string {
  const { t, i18n } = useTranslation("understand");
  const valueName = useValueName();
  return ({ metric, topicId, topicName, channel, kind, touchpoint, segmentId, segmentName }) => {
    const parts = [
      metric === "low-marks" ? t("alarms.lowMarks") : null,
      topicId === null ? null : (topicName ?? t("alarms.topicGone")),
      channel === null ? null : valueName("channel", channel),
      kind === null ? null : valueName("kind", kind),
      touchpoint,
      segmentId === null
        ? null
        : segmentName === null
          ? t("alarms.segmentGone")
          : t("alarms.segment", { name: segmentName }),
    ].filter((part) => part !== null);
    const name = parts.join(" · ");
    return name === ""
      ? t("alarms.allContacts")
      : name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1);
  };
}
