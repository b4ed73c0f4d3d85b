import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CauseNode, CauseTree } from "../../../understand/causes/contract.ts";
import { ErrorNote } from "../../kit/error-note.tsx";
import { Page } from "../../kit/page.tsx";
import { useWorkspace } from "../../kit/workspace-context.ts";
import { QuietLink } from "../parts/quiet-link.tsx";
import { CauseCanvas } from "./cause-canvas.tsx";
import classes from "./cause-editor.module.css";
import { CauseOutline } from "./cause-outline.tsx";
import { CausePanel } from "./cause-panel.tsx";
import { useCauseTree } from "./cause-reads.ts";
import { CausesSkeleton } from "./causes-skeleton.tsx";
import { DraftButtons } from "./draft-buttons.tsx";
import { ExportTreeMenu } from "./export-tree-menu.tsx";
import { FirstStep } from "./first-step.tsx";
import { focusCard } from "./focus-card.ts";
import { MergedTrees } from "./merged-trees.tsx";
import { NewStep } from "./new-step.tsx";
import { nextStep } from "./next-step.ts";
import { ReadingPanel } from "./reading-panel.tsx";
import { TopicFate } from "./topic-fate.tsx";
import { useCauseActions } from "./use-cause-actions.ts";
import { useCauseKeys } from "./use-cause-keys.ts";
import { useTreeAddress } from "./use-tree-address.ts";

/** One topic's tree: the picture or the list, and beside it the chosen step. */
export function CauseEditor({ topicId }: { topicId: string }) {
  const { t } = useTranslation("understand");
  const { path, can } = useWorkspace();
  const { data, error, refetch } = useCauseTree(topicId);
  const mayChange = can("topics.write");
  return (
    <Page
      title={data ? t("causes.of", { topic: data.topic.name }) : t("causes.title")}
      lead={
        <span className={classes.links}>
          <QuietLink to={path("causes")}>{t("causes.all")}</QuietLink>
          {" · "}
          <QuietLink to={path(`topics/${topicId}`)}>{t("causes.topicPage")}</QuietLink>
          {data ? <TopicFate topic={data.topic} /> : null}
        </span>
      }
    >
      <ErrorNote error={error} onRetry={() => void refetch()} />
      {data || error ? null : <CausesSkeleton />}
      {data ? <MergedTrees trees={data.mergedTrees} /> : null}
      {data && data.nodes.length === 0 ? (
        <FirstStep topicId={topicId} topic={data.topic} mayChange={mayChange} />
      ) : null}
      {data && data.nodes.length > 0 ? <Tree tree={data} mayChange={mayChange} /> : null}
    </Page>
  );
}

/** Where a new step will stand. */
type Adding = { parent: CauseNode; place?: number };

function Tree({ tree, mayChange }: { tree: CauseTree; mayChange: boolean }) {
  const { t } = useTranslation("understand");
  const { nodes, topic } = tree;
  const actions = useCauseActions(topic.id);
  const address = useTreeAddress();
  const [adding, setAdding] = useState<Adding | null>(null);
  const [addedId, setAddedId] = useState<string | null>(null);
  const chosen = nodes.find(({ id }) => id === address.chosenId) ?? nodes[0]!;
  const canRead = topic.status !== "merged" && topic.status !== "gone";
  // The address follows the focus a moment later: a key is for the card that has the focus.
  const stepOf = (id: string) => nodes.find((node) => node.id === id) ?? chosen;
  useCauseKeys(
    {
      walk: (id, key) => {
        const next = nextStep(nodes, id, key, address.view);
        if (next !== null) focusCard(next);
      },
      addChild: (id) => setAdding({ parent: stepOf(id) }),
      addSibling: (id) => setAdding(besideOf(stepOf(id), nodes)),
      remove: (id) => {
        const step = stepOf(id);
        void actions.remove(step).then(() => step.parentId !== null && focusCard(step.parentId));
      },
      edit: () => document.querySelector<HTMLElement>("[data-cause-statement]")?.focus(),
      accept: (id) => {
        const step = stepOf(id);
        void actions.judge(step, step.status === "accepted" ? "reopen" : "accept");
      },
      refute: (id) => {
        const step = stepOf(id);
        void actions.judge(step, step.status === "refuted" ? "reopen" : "refute");
      },
      pin: () => document.querySelector<HTMLElement>("[data-quote-search]")?.focus(),
    },
    mayChange,
  );
  const add = async (statement: string) => {
    const made = await actions.add(adding!.parent.id, statement, adding!.place);
    if (!made) return;
    setAdding(null);
    setAddedId(made.id);
    address.choose(made.id);
  };
  useCardFocus(chosen.id, addedId, adding !== null || address.isReading);
  useLightPaper();
  const side = useRef<HTMLDivElement>(null);
  useInSight(side, address.narrow && (adding !== null || address.isReading));
  const view = {
    nodes,
    chosenId: chosen.id,
    onChoose: address.choose,
    onDropQuote: mayChange ? (id: string, feedbackId: string) => void actions.pin({ id }, feedbackId) : null,
  };
  return (
    <div data-print-tree>
      <Group gap="xs" mb="sm" className={classes.tools}>
        {address.narrow ? null : (
          <SegmentedControl
            size="xs"
            aria-label={t("causes.view.label")}
            value={address.view}
            onChange={(next) => address.setView(next as "canvas" | "list")}
            data={[
              { value: "canvas", label: t("causes.view.canvas") },
              { value: "list", label: t("causes.view.list") },
            ]}
          />
        )}
        {mayChange && canRead ? (
          <Button size="sm" variant="default" onClick={() => address.setReading(true)}>
            {t("causes.reading.open")}
          </Button>
        ) : null}
        {mayChange && canRead ? <DraftButtons actions={actions} /> : null}
        <ExportTreeMenu tree={tree} onPrint={() => window.print()} />
      </Group>
      <div className={classes.body}>
        <div className={classes.tree}>
          {address.view === "canvas" ? (
            <CauseCanvas {...view} />
          ) : (
            <CauseOutline {...view} onOpen={() => address.narrow && bringIntoSight(side)} />
          )}
          {address.view === "canvas" ? (
            <div className={classes.paper} aria-hidden>
              <CauseOutline {...view} />
            </div>
          ) : null}
        </div>
        <div ref={side} className={classes.side}>
          {adding ? (
            <NewStep
              label={t("causes.new.label", { statement: adding.parent.statement })}
              onAdd={add}
              onCancel={() => {
                setAdding(null);
                focusCard(chosen.id);
              }}
            />
          ) : address.isReading && canRead ? (
            <ReadingPanel
              topicId={topic.id}
              nodes={nodes}
              actions={actions}
              onClose={() => address.setReading(false)}
            />
          ) : (
            <CausePanel
              topicId={topic.id}
              node={chosen}
              nodes={nodes}
              actions={actions}
              mayChange={mayChange}
              onAddChild={() => setAdding({ parent: chosen })}
            />
          )}
        </div>
      </div>
      <Text size="xs" c="dimmed" mt="sm" className={classes.keys}>
        {mayChange ? t("causes.keys") : t("causes.keysLook")} {t("causes.moneyHow")}
      </Text>
    </div>
  );
}

const schemeMark = "data-mantine-color-scheme";

/** Paper is white: what is printed from a dark screen is printed as the light one shows it. */
function useLightPaper(): void {
  useEffect(() => {
    const { documentElement: root } = document;
    let shown: string | null = null;
    const lighten = () => {
      shown = root.getAttribute(schemeMark);
      root.setAttribute(schemeMark, "light");
    };
    const restore = () => {
      if (shown !== null) root.setAttribute(schemeMark, shown);
    };
    window.addEventListener("beforeprint", lighten);
    window.addEventListener("afterprint", restore);
    return () => {
      window.removeEventListener("beforeprint", lighten);
      window.removeEventListener("afterprint", restore);
    };
  }, []);
}

/** On a phone the panel lies under the tree: it is brought into sight when it is asked for. */
function useInSight(room: RefObject<HTMLElement | null>, isAsked: boolean): void {
  useEffect(() => {
    if (isAsked) bringIntoSight(room);
  }, [room, isAsked]);
}

function bringIntoSight(room: RefObject<HTMLElement | null>): void {
  room.current?.scrollIntoView({ block: "start" });
}

/** Under the same parent, right after the step; under the complaint where the step is the complaint itself. */
function besideOf(step: CauseNode, nodes: readonly CauseNode[]): Adding {
  const parent = nodes.find(({ id }) => id === step.parentId);
  if (!parent) return { parent: step };
  const siblings = nodes.filter(({ parentId }) => parentId === parent.id);
  return { parent, place: siblings.indexOf(step) + 1 };
}

/**
 * The keys go on from the chosen card when the tree comes up and nothing else has the focus, and from a new step as soon as it is
 * chosen and drawn.
 */
function useCardFocus(chosenId: string, addedId: string | null, isBusy: boolean): void {
  const onStart = useEffectEvent(() =>
    document.activeElement === document.body ? focusCard(chosenId) : undefined,
  );
  useEffect(() => onStart(), []);
  useEffect(() => {
    if (isBusy || addedId === null || addedId !== chosenId) return undefined;
    return focusCard(addedId);
  }, [addedId, chosenId, isBusy]);
}
