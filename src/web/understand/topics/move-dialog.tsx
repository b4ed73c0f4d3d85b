import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { ChangePreviewPart } from "./change-preview-part.tsx";
import { useChangePreview, useMoveTopic } from "./topics-data.ts";
import { useShowChange } from "./use-show-change.ts";
import { pathTo } from "./visible-rows.ts";

/** The topic to move and where it is meant to go; undefined: the person is still to say. */
export type Moving = { node: TreeNode; parentId?: string | null };
type Props = Moving & { nodes: readonly TreeNode[]; onClose: () => void };

const top = "top";

/** Takes a topic with all below it to another parent, after showing what that does to the numbers. */
export function MoveDialog({ node, parentId, nodes, onClose }: Props) {
  const { t } = useTranslation("understand");
  const [place, setPlace] = useState<string | null>(parentId === undefined ? null : (parentId ?? top));
  const move = useMoveTopic();
  const showChange = useShowChange();
  const { topicId, name } = node;
  const byId = new Map(nodes.map((each) => [each.topicId, each]));
  const isOutside = (each: TreeNode) =>
    each.topicId !== topicId && !pathTo(each, byId).some((above) => above.topicId === topicId);
  const goal = place === null ? undefined : place === top ? null : place;
  const preview = useChangePreview(goal === undefined ? null : { kind: "move", topicId, parentId: goal });
  const version = preview.data?.versions[topicId];
  const ok = useRef<HTMLButtonElement>(null);
  const isReady = version !== undefined;
  // Where the place was given with the wish to move, Enter does it as soon as it is shown what it does.
  useEffect(() => {
    if (isReady && parentId !== undefined) ok.current?.focus();
  }, [isReady, parentId]);
  const confirm = () => {
    if (goal === undefined || version === undefined) return;
    move.mutate(
      { topicId, parentId: goal, version },
      {
        onSuccess: () => {
          showChange(t("topics.moveDialog.done", { name }), topicId);
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
            ...nodes.filter(isOutside).map((each) => ({ value: each.topicId, label: each.name })),
          ]}
        />
        {goal === undefined ? null : <ChangePreviewPart kind="move" preview={preview} />}
        <ErrorNote error={move.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("topics.moveDialog.cancel")}
          </Button>
          <Button ref={ok} disabled={!isReady} loading={move.isPending} onClick={confirm}>
            {t("topics.moveDialog.ok")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
