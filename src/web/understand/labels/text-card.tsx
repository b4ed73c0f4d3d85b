import { useTranslation } from "react-i18next";
import type { QueueText } from "../../../understand/labels/contract.ts";
import { useAttributeName } from "../../kit/use-attribute-name.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useValueName } from "../../listen/feedback/parts/use-value-name.ts";
import classes from "./labels.module.css";

const mostAttributes = 6;

/** One text as it came, with what is known of its contact. */
export function TextCard({ text }: { text: QueueText }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const valueName = useValueName();
  const attributeName = useAttributeName();
  const facts = [
    format.dateTime(text.occurredAt),
    text.channel === null ? null : valueName("channel", text.channel),
    text.touchpoint,
    text.team,
    text.score === null ? null : `${t("labels.text.score")} ${format.number(text.score)}`,
    ...Object.entries(text.attributes)
      .slice(0, mostAttributes)
      .map(([name, value]) =>
        value === null ? null : `${attributeName(name)}: ${valueName(`attr:${name}`, String(value))}`,
      ),
  ].filter((fact) => fact !== null);
  return (
    <article className={classes.card} aria-label={t("labels.text.label")} data-text-id={text.id}>
      <ul className={`${classes.list} ${classes.facts}`} aria-label={t("labels.text.facts")}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {/* A long text scrolls inside: the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <p className={classes.words} tabIndex={text.text.length > 1_500 ? 0 : undefined} dir="auto">
        {text.text}
      </p>
      {text.mine ? <p className={classes.keys}>{t("labels.text.mine")}</p> : null}
    </article>
  );
}
