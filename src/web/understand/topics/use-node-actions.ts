import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { useReviseTopic } from "./topics-data.ts";
import { useShowChange } from "./use-show-change.ts";

/** Accepting, hiding and renaming a topic of the tree, against the version on screen: who was slower is told. */
export function useNodeActions() {
  const { t } = useTranslation("understand");
  const revise = useReviseTopic();
  const showChange = useShowChange();
  const setStatus = (node: TreeNode, status: TreeNode["status"]) => {
    const { topicId, version } = node;
    const words = status === "accepted" ? "accepted" : status === "hidden" ? "hidden" : null;
    revise.mutate(
      { topicId, version, status },
      { onSuccess: () => words && showDone(t(`topics.inbox.${words}`, { name: node.name })) },
    );
  };
  return {
    accept: (node: TreeNode) => setStatus(node, node.status === "accepted" ? "proposed" : "accepted"),
    hide: (node: TreeNode) => setStatus(node, node.status === "hidden" ? "proposed" : "hidden"),
    rename: (node: TreeNode, name: string) => {
      const { topicId, version } = node;
      revise.mutate(
        { topicId, version, name },
        { onSuccess: () => showChange(t("topics.inbox.renamed", { name }), topicId) },
      );
    },
  };
}
