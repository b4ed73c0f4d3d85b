import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Agreement, Labels } from "../../../understand/labels/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { useFormat } from "../../kit/use-format.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { useAgreementChanges } from "./labels-data.ts";
import classes from "./labels.module.css";

type Props = { agreement: Agreement; topics: Labels["topics"] };

/** Texts with different answers, each with the button that makes one of them hold. */
export function Disagreements({ agreement, topics }: Props) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const format = useFormat();
  const { settle } = useAgreementChanges();
  const names = (ids: readonly string[]) =>
    ids.length === 0
      ? t("labels.none")
      : format.list(ids.map((id) => topics.find((topic) => topic.id === id)?.name ?? id));
  if (agreement.disagreements.length === 0) return <Text size="sm">{t("labels.agreement.none")}</Text>;
  return (
    <>
      <ErrorNote error={settle.error} />
      <ul className={classes.list}>
        {agreement.disagreements.map(({ id, text, answers, settled }) => (
          <li key={id} className={classes.item}>
            <blockquote className={classes.quote}>{text}</blockquote>
            <Stack gap={4}>
              {answers.map(({ person, topicIds }) => (
                <Group key={`${person} ${topicIds.join()}`} gap="xs">
                  <Text size="sm">
                    {person}: {names(topicIds)}
                  </Text>
                  {can("topics.write") ? (
                    <Button
                      size="xs"
                      variant="default"
                      disabled={settled?.topicIds.join() === topicIds.join()}
                      loading={settle.isPending && settle.variables?.id === id}
                      onClick={() => settle.mutate({ id, topicIds })}
                    >
                      {t("labels.agreement.settle")}
                    </Button>
                  ) : null}
                </Group>
              ))}
              {settled ? (
                <Text size="xs" c="dimmed">
                  {t("labels.agreement.settled", { by: settled.by })}: {names(settled.topicIds)}
                </Text>
              ) : null}
            </Stack>
          </li>
        ))}
      </ul>
    </>
  );
}
