import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TreeNode } from "../../../understand/topics/contract.ts";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { MoveDialog, type Moving } from "./move-dialog.tsx";
import { SplitDialog } from "../topic/split-dialog.tsx";
import { TopicPanel } from "./topic-panel.tsx";
import { withTopics } from "./topics-address.ts";
import classes from "./topics.module.css";
import { TreeTable } from "./tree-table.tsx";

type Props = { nodes: readonly TreeNode[]; onMerge: (node: TreeNode) => void };

/** The tree with a search above it and the chosen topic beside it. */
export function TreeTab({ nodes, onMerge }: Props) {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const [address, change] = useAddress();
  const [moving, setMoving] = useState<Moving | null>(null);
  const [splitting, setSplitting] = useState(false);
  const openId = address.get("open");
  const open = nodes.find(({ topicId }) => topicId === openId);
  const find = address.get("find") ?? "";
  return (
    <>
      <TextInput
        type="search"
        maw={320}
        aria-label={t("topics.find")}
        placeholder={t("topics.find")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={find}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change((now) => withTopics(now, { find: value }), { replace: true });
        }}
      />
      <div className={classes.columns} data-open={open ? true : undefined}>
        <TreeTable
          nodes={nodes}
          find={find}
          openId={openId}
          onOpen={(id) => change((now) => withTopics(now, { open: id }))}
          onMove={setMoving}
          onMerge={onMerge}
        />
        {open ? (
          <TopicPanel
            key={open.topicId}
            node={open}
            onMove={() => setMoving({ node: open })}
            onMerge={() => onMerge(open)}
            onSplit={() => setSplitting(true)}
            onClose={() => change((now) => withTopics(now, { open: null }))}
          />
        ) : null}
      </div>
      {can("topics.write") ? <p className={classes.keys}>{t("topics.keysTree")}</p> : null}
      {open && splitting ? (
        <SplitDialog
          topic={open}
          onDone={() => change((now) => withTopics(now, { tab: "history" }))}
          onClose={() => setSplitting(false)}
        />
      ) : null}
      {moving ? <MoveDialog {...moving} nodes={nodes} onClose={() => setMoving(null)} /> : null}
    </>
  );
}
