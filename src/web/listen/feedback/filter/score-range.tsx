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
    <section className={classes.facet} aria-label={t("feedback.fields.score")}>
      <div className={classes.title}>{t("feedback.fields.score")}</div>
      <Group gap="xs" wrap="nowrap">
        <NumberInput
          key={`min ${scoreMin ?? ""}`}
          size="xs"
          hideControls
          defaultValue={scoreMin ?? ""}
          onChange={(value) => change("scoreMin", value)}
          aria-label={t("feedback.scoreMin")}
          placeholder={t("feedback.fields.from")}
        />
        <NumberInput
          key={`max ${scoreMax ?? ""}`}
          size="xs"
          hideControls
          defaultValue={scoreMax ?? ""}
          onChange={(value) => change("scoreMax", value)}
          aria-label={t("feedback.scoreMax")}
          placeholder={t("feedback.fields.to")}
        />
      </Group>
    </section>
  );
}
