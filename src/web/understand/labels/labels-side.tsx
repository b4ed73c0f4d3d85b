import { Button, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Labels } from "../../../understand/labels/contract.ts";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { fixedNumber, percentRange, percentText } from "../parts/range-text.ts";
import { useVersion } from "./labels-data.ts";
import classes from "./labels.module.css";

const mostTopics = 20;

/** Beside the text: how well it is learnt so far, where more labels help most, and how many each topic has. */
export function LabelsSide({ labels, onTopic }: { labels: Labels; onTopic: (topicId: string) => void }) {
  const { t } = useTranslation("understand");
  const format = useFormat();
  const { path } = useWorkspace();
  const { advice, topics, labelled, fromFiles, latest } = labels;
  const version = useVersion(latest);
  const quality = version.data?.quality ?? null;
  const advised = topics.find(({ id }) => id === advice?.topicId);
  const all = labelled + fromFiles;
  return (
    <aside>
      {quality && latest !== null ? (
        <Text size="sm" mb="xs">
          {t("labels.train.result", {
            version: latest,
            value: percentText(format.locale, quality.accuracy.value),
            range: percentRange(format.locale, quality.accuracy),
            n: format.number(quality.heldOut),
          })}{" "}
          <QuietLink to={path(`labels/quality?version=${latest}`)}>{t("labels.train.look")}</QuietLink>
        </Text>
      ) : null}
      {advice && advised ? (
        <div className={classes.advice}>
          <Text size="sm" fw={500}>
            {t("labels.advice", { name: advised.name })}
          </Text>
          <Text size="xs" c="dimmed">
            {advice.f1 === null || advice.gain === null
              ? t("labels.adviceRest", { examples: format.number(advice.examples) })
              : t("labels.adviceGain", {
                  examples: format.number(advice.examples),
                  f1: fixedNumber(format.locale, advice.f1, 2),
                  gain: fixedNumber(format.locale, advice.gain.value, 2),
                  low: fixedNumber(format.locale, advice.gain.low, 2),
                  high: fixedNumber(format.locale, advice.gain.high, 2),
                })}
          </Text>
          <div>
            <Button size="xs" variant="default" onClick={() => onTopic(advised.id)}>
              {t("labels.adviceAction")}
            </Button>
          </div>
        </div>
      ) : null}
      <Title order={2} size="h3" mb="xs">
        {t("labels.side.title")}
      </Title>
      <ul className={classes.list}>
        {topics.slice(0, mostTopics).map(({ id, name, examples, rating }) => (
          <li key={id} className={classes.topicLine}>
            <span>
              {name}
              {rating ? (
                <Text span size="xs" c="dimmed">
                  {" "}
                  · {t(`labels.rating.${rating}`)}
                </Text>
              ) : null}
            </span>
            <span className="numbers">
              {format.number(examples)}{" "}
              <Text span size="xs" c="dimmed">
                {all === 0 ? "" : format.percent(examples / all, 0)}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
