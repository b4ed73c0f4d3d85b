import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { showDone } from "../../kit/show-undo.tsx";
import { ChangePreviewPart } from "./change-preview-part.tsx";
import { shownName } from "./shown-name.ts";
import { useMoveTopic } from "./topics-data.ts";
import { pathTo } from "./visible-rows.ts";

/** The topic to move and where it is meant to go; undefined: the person is still to say. */
export type Moving = { node: TreeNode; parentId?: string | null };
type Props = Moving & { nodes: readonly TreeNode[]; onClose: () => void };

const top = "top";

/** Takes a topic with all below it to another parent, after showing what that does to the numbers. */
export function MoveDialog({ node, parentId, nodes, onClose }: Props) {
  const { t, i18n } = useTranslation("understand");
  const [place, setPlace] = useState<string | null>(parentId === undefined ? null : (parentId ?? top));
  const move = useMoveTopic();
  const name = shownName(node, i18n.language);
  const byId = new Map(nodes.map((each) => [each.topicId, each]));
  const isOutside = (each: TreeNode) =>
    each.topicId !== node.topicId && !pathTo(each, byId).some(({ topicId }) => topicId === node.topicId);
  const goal = place === null ? undefined : place === top ? null : place;
  const confirm = () => {
    if (goal === undefined) return;
    move.mutate(
      { topicId: node.topicId, parentId: goal, version: node.version },
      {
        onSuccess: () => {
          showDone(t("topics.moveDialog.done", { name }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t("topics.moveDialog.title", { name })}
      closeButtonProps={{ "aria-label": t("topics.moveDialog.cancel") }}
    >
      <Stack gap="md">
        <Select
          searchable
          allowDeselect={false}
          label={t("topics.moveDialog.parent")}
          value={place}
          onChange={setPlace}
          data={[
            { value: top, label: t("topics.moveDialog.top") },
            ...nodes
              .filter(isOutside)
              .map((each) => ({ value: each.topicId, label: shownName(each, i18n.language) })),
          ]}
        />
        {goal === undefined ? null : (
          <ChangePreviewPart body={{ kind: "move", topicId: node.topicId, parentId: goal }} />
        )}
        <ErrorNote error={move.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("topics.moveDialog.cancel")}
          </Button>
          <Button data-autofocus disabled={goal === undefined} loading={move.isPending} onClick={confirm}>
            {t("topics.moveDialog.ok")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
