import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { segmentSentence } from "../../../core/segments/segment-sentence.ts";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";

type TopicNames = Readonly<Record<string, string>>;

/** Says a definition in plain words of the reader's language. */
export function useSegmentSentence(): (definition: SegmentGroup, topicNames: TopicNames) => string {
  const { locale } = useFormat();
  const attribute = useAttributeName();
  const value = useValueName();
  const scale = useScaleName();
  return useCallback(
    (definition, topicNames) =>
      segmentSentence(definition, locale, {
        attribute,
        value: (field, one) => inSentence(field, value(field, one)),
        topic: (id) => topicNames[id] ?? null,
        scale,
      }),
    [locale, attribute, value, scale],
  );
}

/** Our own words begin with a capital in lists, not inside a sentence. */
function inSentence(field: string, name: string): string {
  return field === "kind" || field === "channel" ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** What a scale of marks is called. */
export function useScaleName(): (scale: string) => string {
  const { t, i18n } = useTranslation("understand");
  return useCallback(
    (scale) =>
      i18n.exists(`understand:segments.scale.${scale}`) ? t(`segments.scale.${scale as "nps"}`) : scale,
    [t, i18n],
  );
}
