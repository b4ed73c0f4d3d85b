import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { showDone } from "../../kit/show-undo.tsx";
import { renaming, shownName } from "./shown-name.ts";
import { useReviseTopic } from "./topics-data.ts";

/** Accepting, hiding and renaming a topic of the tree, against the version on screen: who was slower is told. */
export function useNodeActions(nodes: readonly TreeNode[]) {
  const { t, i18n } = useTranslation("understand");
  const revise = useReviseTopic();
  const nameOf = (node: TreeNode) => shownName(node, i18n.language);
  const setStatus = (node: TreeNode, status: TreeNode["status"]) => {
    const { topicId, version } = node;
    const words = status === "accepted" ? "accepted" : status === "hidden" ? "hidden" : null;
    revise.mutate(
      { topicId, version, status },
      { onSuccess: () => words && showDone(t(`topics.inbox.${words}`, { name: nameOf(node) })) },
    );
  };
  return {
    accept: (node: TreeNode) => setStatus(node, node.status === "accepted" ? "proposed" : "accepted"),
    hide: (node: TreeNode) => setStatus(node, node.status === "hidden" ? "proposed" : "hidden"),
    rename: (node: TreeNode, name: string) => {
      const { topicId, version } = node;
      const isTaken = nodes.some((each) => each.topicId !== topicId && nameOf(each) === name);
      revise.mutate(
        { topicId, version, ...renaming(node, i18n.language, name) },
        {
          onSuccess: () => showDone(t(isTaken ? "topics.inbox.sameName" : "topics.inbox.renamed", { name })),
        },
      );
    },
  };
}
