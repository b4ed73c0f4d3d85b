import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconListTree, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { TopicTree, TreeNode } from "../../../understand/topics/contract.ts";
import { EmptyState } from "../../kit/empty-state.tsx";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useAddress } from "../../kit/use-address.ts";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { PainsSkeleton } from "../pains/pains-skeleton.tsx";
import { MergeDialog, type MergeableTopic } from "../parts/merge-dialog.tsx";
import { CreateDialog } from "./create-dialog.tsx";
import { HistoryView } from "./history-view.tsx";
import { LookStrip } from "./look-strip.tsx";
import { OtherLead } from "./other-lead.tsx";
import { ProposedInbox } from "./proposed-inbox.tsx";
import { readTab, tabs, type TopicsTab, withTopics } from "./topics-address.ts";
import { useTopicTree } from "./topics-data.ts";
import classes from "./topics.module.css";
import { TreeTab } from "./tree-tab.tsx";

/** The tree of topics: what there is, what is proposed, what was done to it; the share of "other" always in sight. */
export function TopicsPage() {
  const { t } = useTranslation("understand");
  const { can } = useWorkspace();
  const { data, error, refetch } = useTopicTree();
  const [creating, setCreating] = useState(false);
  const create = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      variant="default"
      onClick={() => setCreating(true)}
    >
      {t("topics.create")}
    </Button>
  );
  return (
    <Page
      title={t("topics.title")}
      lead={data ? <OtherLead other={data.other} total={data.total} /> : undefined}
      actions={can("topics.write") ? create : undefined}
    >
      <div className={classes.stack}>
        <ErrorNote error={error} onRetry={() => void refetch()} />
        {data ? <Views tree={data} /> : null}
        {data || error ? null : <PainsSkeleton />}
      </div>
      {creating ? <CreateDialog nodes={data?.nodes ?? []} onClose={() => setCreating(false)} /> : null}
    </Page>
  );
}

function Views({ tree }: { tree: TopicTree }) {
  const { t } = useTranslation("understand");
  const [address, change] = useAddress();
  const [merging, setMerging] = useState<MergeableTopic[] | null>(null);
  const tab = readTab(address);
  const proposed = tree.nodes.filter(({ status, count }) => status === "proposed" && count > 0).length;
  const choose = (next: string) => change((now) => withTopics(now, { tab: next as TopicsTab }));
  const merge = (node: TreeNode) => setMerging([node]);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t("topics.tabs.label")}
          value={tab}
          onChange={choose}
          data={tabs.map((value) => ({ value, label: t(`topics.tabs.${value}`, { count: proposed }) }))}
        />
        <LookStrip tree={tree} />
      </Group>
      {tab === "tree" && tree.nodes.length === 0 ? <NoTopics /> : null}
      {tab === "tree" && tree.nodes.length > 0 ? <TreeTab nodes={tree.nodes} onMerge={merge} /> : null}
      {tab === "proposed" ? <ProposedInbox onMerge={merge} /> : null}
      {tab === "history" ? <HistoryView nodes={tree.nodes} /> : null}
      {merging ? (
        <MergeDialog
          topics={merging}
          onDone={(intoId) => change((now) => withTopics(now, { tab: "history", open: intoId }))}
          onClose={() => setMerging(null)}
        />
      ) : null}
    </>
  );
}

function NoTopics() {
  const { t } = useTranslation("understand");
  const { path } = useWorkspace();
  return (
    <EmptyState
      icon={<IconListTree size={28} stroke={1.5} />}
      title={t("topics.empty.title")}
      text={t("topics.empty.text")}
      actions={
        <Button component={Link} to={path("pains")}>
          {t("topics.empty.toPains")}
        </Button>
      }
    />
  );
}
