import { Group, NumberInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import classes from "./facets.module.css";
import type { FeedbackAddress } from "./use-feedback-address.ts";

/** Marks from .. to, both included, on whatever scale they were given. */
export function ScoreRange({ state }: { state: FeedbackAddress }) {
  const { t } = useTranslation("listen");
  const { scoreMin, scoreMax } = state.filter;
  const change = useDebouncedCallback((key: "scoreMin" | "scoreMax", value: string | number) => {
    state.setValues({ [key]: value === "" ? null : String(value) }, true);
  }, 400);
  return (
    <section className={classes.facet} aria-label={t("kit:field.score")}>
      <div className={classes.title}>{t("kit:field.score")}</div>
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          key={`min ${scoreMin ?? ""}`}
          size="xs"
          hideControls
          defaultValue={scoreMin ?? ""}
          onChange={(value) => change("scoreMin", value)}
          aria-label={t("kit:field.scoreMin")}
          placeholder={t("feedback.scoreBounds.from")}
        />
        <NumberInput
          key={`max ${scoreMax ?? ""}`}
          size="xs"
          hideControls
          defaultValue={scoreMax ?? ""}
          onChange={(value) => change("scoreMax", value)}
          aria-label={t("kit:field.scoreMax")}
          placeholder={t("feedback.scoreBounds.to")}
        />
      </Group>
    </section>
  );
}
