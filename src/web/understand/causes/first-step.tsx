import { Stack } from "@mantine/core";
import { IconBinaryTree } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CauseTree } from "../../../understand/causes/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { DraftButtons } from "./draft-buttons.tsx";
import { NewStep } from "./new-step.tsx";
import { useCauseActions } from "./use-cause-actions.ts";
import { useTreeAddress } from "./use-tree-address.ts";

type Props = { topicId: string; topic: CauseTree["topic"]; mayChange: boolean };

/** A topic without a tree: write down the complaint, or let like topics suggest. */
export function FirstStep({ topicId, topic, mayChange }: Props) {
  const { t } = useTranslation("understand");
  const actions = useCauseActions(topicId);
  const { choose } = useTreeAddress();
  const begin = async (statement: string) => {
    const made = await actions.add(null, statement);
    if (made) choose(made.id);
  };
  return (
    <Stack maw="36rem" mx="auto">
      <EmptyState
        icon={<IconBinaryTree size={28} stroke={1.5} />}
        title={t("causes.first.title")}
        text={t(mayChange ? "causes.first.text" : "causes.first.look")}
        actions={mayChange ? <DraftButtons actions={actions} /> : undefined}
      />
      {mayChange ? <NewStep label={t("causes.first.label")} start={topic.name} onAdd={begin} /> : null}
    </Stack>
  );
}
