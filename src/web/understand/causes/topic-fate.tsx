import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CauseTree } from "../../../understand/causes/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";

/** What became of a tree's topic, where it is no longer what it was. */
export function TopicFate({ topic }: { topic: Pick<CauseTree["topic"], "status" | "mergedInto"> }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  if (topic.status === "gone") return <Fate text={t("causes.fate.gone")} />;
  if (topic.status === "hidden") return <Fate text={t("causes.fate.hidden")} />;
  if (topic.status !== "merged") return null;
  return (
    <Text size="xs" c="dimmed">
      {t("causes.fate.merged")}{" "}
      {topic.mergedInto ? (
        <QuietLink to={path(`topics/${topic.mergedInto.id}`)}>{topic.mergedInto.name}</QuietLink>
      ) : null}
    </Text>
  );
}

function Fate({ text }: { text: string }) {
  return (
    <Text size="xs" c="dimmed">
      {text}
    </Text>
  );
}
