/** About a second: after that somebody has gone elsewhere. */
const mostFrames = 60;

/**
 * Gives a step's card the focus as soon as it stands on the screen: the picture draws its cards some frames after the tree is known.
 * Stops when another element is given the focus meanwhile.
 * @returns stops trying
 */
export function focusCard(id: string): () => void {
  const before = document.activeElement;
  let frame = 0;
  let left = mostFrames;
  const attempt = () => {
    const now = document.activeElement;
    if (now !== before && now !== document.body) return;
    const card = document.querySelector<HTMLElement>(`[data-cause-card="${id}"]`);
    // A card that is only for paper takes no focus.
    // Moving the picture to the card is the picture's own work; the browser would scroll it away under its frame.
    card?.focus({ preventScroll: card.closest(".react-flow") !== null });
    const isDone = card !== null && document.activeElement === card;
    if (!isDone && left-- > 0) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
