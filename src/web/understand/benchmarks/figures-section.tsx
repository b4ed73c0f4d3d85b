import { Anchor, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BenchmarksReply, FigureReply, OwnNumber } from "../../../understand/benchmarks/contract.ts";
import { ConfirmAction } from "../../kit/confirm-action.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { Section } from "../parts/section.tsx";
import classes from "./benchmarks.module.css";
import { useRemoveFigure } from "./benchmarks-data.ts";
import { useMetricText } from "./use-metric-text.ts";
import { useReasonText } from "./use-reason-text.ts";

type Edit = (figure: FigureReply | "new") => void;

/** Figures of others, each with whether it may be compared and every reason why not. */
export function FiguresSection({ reply, onEdit }: { reply: BenchmarksReply; onEdit: Edit }) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  return (
    <Section
      title={t("benchmarks.figures.title")}
      note={t("benchmarks.figures.note")}
      side={
        can("topics.write") ? (
          <Button onClick={() => onEdit("new")}>{t("benchmarks.figures.add")}</Button>
        ) : undefined
      }
    >
      {reply.figures.length === 0 ? <p className={classes.quiet}>{t("benchmarks.figures.none")}</p> : null}
      <div className={classes.cards}>
        {reply.figures.map((figure) => (
          <FigureCard key={figure.id} figure={figure} own={reply.own} onEdit={onEdit} />
        ))}
      </div>
    </Section>
  );
}

type CardProps = { figure: FigureReply; own: readonly OwnNumber[]; onEdit: Edit };

function FigureCard({ figure, own, onEdit }: CardProps) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const text = useMetricText();
  const { name, metric, scale, value, low, high, n, sourceName, sourceUrl, publishedOn, method } = figure;
  return (
    <article className={classes.card} aria-label={name}>
      <h3 className={classes.name}>
        {name}: {t(`benchmarks.metric.${metric}`)}, {t(`benchmarks.scale.${scale}`)}
      </h3>
      <p className={classes.value}>
        {text.value(metric, value)}{" "}
        <Text span size="sm" c="dimmed">
          {low !== null && high !== null ? `${text.range(metric, { low, high })}, ` : ""}
          {n === null ? t("benchmarks.figures.noN") : t("benchmarks.figures.n", { n: format.number(n) })}
        </Text>
      </p>
      <Compared figure={figure} own={own} />
      <p className={classes.quiet}>
        {t("benchmarks.figures.source", { source: sourceName })}
        {publishedOn ? `, ${format.day(publishedOn)}` : ""}{" "}
        {sourceUrl ? (
          <Anchor href={sourceUrl} target="_blank" rel="noreferrer noopener" inherit>
            {new URL(sourceUrl).host}
          </Anchor>
        ) : null}
      </p>
      <p className={classes.quiet}>{t("benchmarks.figures.made", { method })}</p>
      {can("topics.write") ? <CardActions figure={figure} onEdit={onEdit} /> : null}
    </article>
  );
}

function CardActions({ figure, onEdit }: { figure: FigureReply; onEdit: Edit }) {
  const { t } = useTranslation("understand");
  const remove = useRemoveFigure();
  return (
    <Group gap="xs" mt="xs">
      <Button size="xs" variant="default" onClick={() => onEdit(figure)}>
        {t("benchmarks.figures.edit")}
      </Button>
      <ConfirmAction
        label={t("benchmarks.figures.remove")}
        title={t("benchmarks.figures.removeTitle")}
        preview={t("benchmarks.figures.removePreview", { name: figure.name })}
        confirm={t("benchmarks.figures.remove")}
        danger
        button={{ size: "xs", variant: "subtle", color: "red" }}
        onConfirm={() => remove(figure.id)}
      />
    </Group>
  );
}

function Compared({ figure, own }: Pick<CardProps, "figure" | "own">) {
  const { t } = useTranslation("understand");
  const reasonText = useReasonText();
  const { comparison, metric } = figure;
  if (comparison === null) return <p className={classes.quiet}>{t("benchmarks.figures.noOwn")}</p>;
  const number = own.find((each) => each.metric === metric && each.scale === comparison.ownScale);
  return (
    <div className={classes.verdict} data-verdict={comparison.verdict}>
      <b>{t(`benchmarks.figures.verdict.${comparison.verdict}`)}</b>
      {comparison.verdict === "refused" ? null : <Difference figure={figure} comparison={comparison} />}
      {comparison.reasons.length > 0 && number ? (
        <ul className={classes.reasons}>
          {comparison.reasons.map((reason) => (
            <li key={reason.field}>{reasonText(reason, figure, number)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type DifferenceProps = { figure: FigureReply; comparison: NonNullable<FigureReply["comparison"]> };

function Difference({ figure: { metric }, comparison: { difference, isWidened } }: DifferenceProps) {
  const { t } = useTranslation("understand");
  const text = useMetricText();
  if (!difference.known) return <p className={classes.line}>{t("benchmarks.figures.noDifference")}</p>;
  return (
    <p className={classes.line}>
      {t("benchmarks.figures.difference", text.difference(metric, difference.value))}
      {isWidened ? ` ${t("benchmarks.figures.widened")}` : ""}
    </p>
  );
}
