import { Button, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useWorkspace } from "../../../kit/workspace-context.ts";
import classes from "./model-drafts.module.css";
import type { Summary } from "./use-drafts.ts";

type Props = { topicId: string; summary: Summary; onEnd: () => void };

/** Enough to check a sentence by; the model may name more. */
const shownQuotes = 3;

/** The pain as the model retells it; under each sentence the contacts that show it. */
export function SummaryGuess({ topicId, summary, onEnd }: Props) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <section className={classes.guess} aria-label={t("drafts.summary")}>
      <Text size="xs" c="dimmed">
        {t("drafts.summary")}
      </Text>
      {summary.sentences.map((sentence) => (
        <div key={sentence.text} className={classes.sentence}>
          <Text size="sm">{sentence.text}</Text>
          <ul className={classes.quotes}>
            {sentence.quotes.slice(0, shownQuotes).map((quote) => (
              <li key={quote.feedbackId}>
                <Link to={path(`feedback?topic=${topicId}&open=${quote.feedbackId}`)}>{quote.snippet}</Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Button size="xs" variant="default" mt="xs" onClick={onEnd}>
        {t("drafts.dismiss")}
      </Button>
    </section>
  );
}
