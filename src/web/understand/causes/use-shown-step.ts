import { useReactFlow } from "@xyflow/react";
import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { cardHeight, cardWidth, type Spot } from "./tree-layout.ts";

type Flow = ReturnType<typeof useReactFlow>;
type Spots = ReadonlyMap<string, Spot>;

/** Below four fifths of its size a card's small print cannot be read: a large tree is moved about, not shrunk. */
export const fit = { padding: 0.04, minZoom: 0.8, maxZoom: 1 };

/**
 * Fits the picture to its room when the tree has another shape, and keeps the chosen step in sight.
 * @returns to be put on the picture's room
 */
export function useShownStep(spots: Spots, chosenId: string | null): RefObject<HTMLElement | null> {
  const flow = useReactFlow();
  const room = useRef<HTMLElement>(null);
  const onShape = useEffectEvent((placed: Spots) => void fitTree(flow, room.current, placed, chosenId));
  useEffect(() => {
    // It is drawn before it is measured.
    const soon = requestAnimationFrame(() => onShape(spots));
    return () => cancelAnimationFrame(soon);
  }, [spots]);
  useEffect(() => showStep(flow, room.current, spots, chosenId), [flow, spots, chosenId]);
  return room;
}

async function fitTree(flow: Flow, room: HTMLElement | null, spots: Spots, chosenId: string | null) {
  if (room === null || spots.size === 0) return;
  await flow.fitView(fit);
  const { y, zoom } = flow.getViewport();
  const right = Math.max(...[...spots.values()].map(({ x }) => x + cardWidth));
  // What does not fit is read from its beginning.
  if (right * zoom > room.clientWidth) await flow.setViewport({ x: 0, y, zoom });
  showStep(flow, room, spots, chosenId);
}

/** Moves the picture where the step lies outside its room. */
function showStep(flow: Flow, room: HTMLElement | null, spots: Spots, chosenId: string | null): void {
  const spot = chosenId === null ? undefined : spots.get(chosenId);
  if (!spot || !room) return;
  const { x, y, zoom } = flow.getViewport();
  const [left, top] = [spot.x * zoom + x, spot.y * zoom + y];
  const isSeen =
    left >= 0 &&
    top >= 0 &&
    left + cardWidth * zoom <= room.clientWidth &&
    top + cardHeight * zoom <= room.clientHeight;
  if (!isSeen) void flow.setCenter(spot.x + cardWidth / 2, spot.y + cardHeight / 2, { zoom });
}
