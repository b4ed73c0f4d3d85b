import { useTranslation } from "react-i18next";
import { PromptCheckbox } from "../../../kit/prompt-checkbox.tsx";
import { useSegmentName } from "../../segments/use-segment-name.ts";
import { useSegments } from "../../segments/use-segments.ts";
import classes from "./facets.module.css";
import type { FeedbackAddress } from "./use-feedback-address.ts";

/** Segments one may narrow by. How many contacts each would leave is not told here: each is a question of its own. */
export function SegmentFacet({ state }: { state: FeedbackAddress }) {
  const { t } = useTranslation("listen");
  const segments = useSegments().data?.segments ?? [];
  const nameOf = useSegmentName(true);
  const chosen = state.filter.segment ?? [];
  const gone = chosen.filter((id) => !segments.some((segment) => segment.id === id));
  const ids = [...gone, ...segments.map(({ id }) => id)];
  if (ids.length === 0) return null;
  return (
    <section className={classes.facet} aria-label={t("kit:field.segment")}>
      <div className={classes.title}>{t("kit:field.segment")}</div>
      <div className={classes.values} data-long={ids.length > 8 || undefined}>
        {ids.map((id) => (
          <label key={id} className={classes.value}>
            <PromptCheckbox
              size="xs"
              checked={chosen.includes(id)}
              onToggle={() => state.toggle("segment", id)}
            />
            <span className={classes.name} title={nameOf(id)}>
              {nameOf(id)}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
