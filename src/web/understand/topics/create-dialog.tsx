import { Button, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { useAddress } from "../../kit/use-address.ts";
import { withTopics } from "./topics-address.ts";
import { useCreateTopic } from "./topics-data.ts";

/** Makes a topic by hand, at the top or inside another. */
export function CreateDialog({ nodes, onClose }: { nodes: readonly TreeNode[]; onClose: () => void }) {
  const { t } = useTranslation("understand");
  const [, change] = useAddress();
  const [name, setName] = useState("");
  const [parentId, setParentId] = useState<string | null>(null);
  const create = useCreateTopic();
  const save = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { name, parentId },
      {
        onSuccess: ({ id }) => {
          change((now) => withTopics(now, { tab: "tree", open: id, find: "" }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("topics.createDialog.title")}
      closeButtonProps={{ "aria-label": t("topics.panel.close") }}
    >
      <form onSubmit={save}>
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            maxLength={120}
            label={t("topics.createDialog.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            searchable
            clearable
            label={t("topics.createDialog.parent")}
            placeholder={t("topics.createDialog.top")}
            value={parentId}
            onChange={setParentId}
            data={nodes.map((node) => ({ value: node.topicId, label: node.name }))}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={name.trim() === ""} loading={create.isPending}>
              {t("topics.createDialog.ok")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
