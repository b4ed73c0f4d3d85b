import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CauseTree } from "../../../understand/causes/contract.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";

/** The way to trees of topics that were merged into this one; nothing where there are none. */
export function MergedTrees({ trees }: { trees: CauseTree["mergedTrees"] }) {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  if (trees.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mb="sm">
      {t("causes.merged.trees")}{" "}
      {trees.map(({ topicId, name, steps }, at) => (
        <span key={topicId}>
          {at === 0 ? "" : ", "}
          <QuietLink to={path(`causes?topic=${topicId}`)}>{name}</QuietLink> (
          {t("causes.merged.steps", { count: steps })})
        </span>
      ))}
    </Text>
  );
}
