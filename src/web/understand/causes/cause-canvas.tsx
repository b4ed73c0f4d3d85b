import {
  Background,
  Controls,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useMantineColorScheme } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CauseNode } from "../../../understand/causes/contract.ts";
import { CauseCard } from "./cause-card.tsx";
import classes from "./cause-canvas.module.css";
import { cardHeight, cardWidth, treeLayout } from "./tree-layout.ts";
import { fit, useShownStep } from "./use-shown-step.ts";

type Props = {
  nodes: readonly CauseNode[];
  chosenId: string | null;
  onChoose: (id: string) => void;
  onDropQuote: ((id: string, feedbackId: string) => void) | null;
};
type CardData = { node: CauseNode; chosen: boolean } & Pick<Props, "onChoose" | "onDropQuote">;
type CardNode = Node<CardData, "cause">;

/** The tree as a picture: cards laid out by themselves, moved and zoomed as a whole. */
export function CauseCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ nodes, chosenId, onChoose, onDropQuote }: Props) {
  const { t } = useTranslation("understand");
  const { colorScheme } = useMantineColorScheme();
  // Places follow from the shape of the tree alone: what is said on a card does not lay it out anew.
  const shape = JSON.stringify(nodes.map(({ id, parentId }) => ({ id, parentId })));
  const spots = useMemo(() => {
    const steps = JSON.parse(shape) as Pick<CauseNode, "id" | "parentId">[];
    return new Map(treeLayout(steps).map((spot) => [spot.id, spot]));
  }, [shape]);
  const cards = nodes.flatMap((node): CardNode[] => {
    const spot = spots.get(node.id);
    if (!spot) return [];
    const data = { node, chosen: node.id === chosenId, onChoose, onDropQuote };
    const place = { position: { x: spot.x, y: spot.y }, width: cardWidth, height: cardHeight };
    return [{ id: node.id, type: "cause", data, ...place }];
  });
  const edges = nodes.flatMap(({ id, parentId }) =>
    parentId === null ? [] : [{ id: `${parentId}-${id}`, source: parentId, target: id }],
  );
  const room = useShownStep(spots, chosenId);
  return (
    <section ref={room} className={classes.canvas} aria-label={t("causes.canvas")}>
      <ReactFlow
        nodes={cards}
        edges={edges}
        nodeTypes={nodeTypes}
        colorMode={colorScheme === "auto" ? "system" : colorScheme}
        fitView
        fitViewOptions={fit}
        minZoom={0.1}
        maxZoom={1.5}
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        nodesDraggable={false}
        nodesConnectable={false}
        deleteKeyCode={null}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{
          "controls.ariaLabel": t("causes.zoom.all"),
          "controls.zoomIn.ariaLabel": t("causes.zoom.in"),
          "controls.zoomOut.ariaLabel": t("causes.zoom.out"),
          "controls.fitView.ariaLabel": t("causes.zoom.fit"),
        }}
      >
        <Background gap={24} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
}

function CauseFlowNode({ data }: NodeProps<CardNode>) {
  return (
    <>
      <Handle type="target" position={Position.Left} className={classes.handle} />
      <CauseCard {...data} />
      <Handle type="source" position={Position.Right} className={classes.handle} />
    </>
  );
}
const nodeTypes = { cause: CauseFlowNode };
