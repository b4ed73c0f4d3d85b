import { Skeleton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { SegmentGroup } from "../../../core/segments/definition.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { usePreview } from "./segments-data.ts";
import classes from "./segments.module.css";
import { useSegmentSentence } from "./use-segment-sentence.ts";

type Props = {
  /** Null while some condition lacks something. */
  definition: SegmentGroup | null;
  topicNames: Readonly<Record<string, string>>;
};

/** What is being built: in plain words, and how many customers that is now. */
export function ToldDefinition({ definition, topicNames }: Props) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const sentence = useSegmentSentence();
  const text = definition ? JSON.stringify(definition) : null;
  const [asked] = useDebouncedValue(text, 300);
  const { data, error, isPlaceholderData, isFetching } = usePreview(asked);
  const number = (value: number) => <b className="numbers">{format.number(value)}</b>;
  return (
    <section className={classes.told} aria-label={t("segments.build.told")} aria-live="polite">
      <p className={classes.sentence}>
        {definition ? sentence(definition, topicNames) : t("segments.build.unfinished")}
      </p>
      {definition && error ? <ErrorNote error={error} /> : null}
      {definition && !error ? (
        <div className={classes.size} aria-busy={isPlaceholderData || asked !== text}>
          {data ? (
            <>
              <span>
                {number(data.customers)} {t("segments.size.customers", { count: data.customers })}
                {data.allCustomers > 0
                  ? ` · ${t("segments.size.share", { share: format.percent(data.customers / data.allCustomers) })}`
                  : ""}
              </span>
              <span>
                {number(data.contacts)} {t("segments.size.contacts", { count: data.contacts })}{" "}
                {t("segments.size.lastDays", { count: data.days })}
              </span>
              {data.lastDay ? (
                <span>{t("segments.size.countedTo", { day: format.day(data.lastDay) })}</span>
              ) : null}
            </>
          ) : isFetching ? (
            <Skeleton h={14} w="16rem" />
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
