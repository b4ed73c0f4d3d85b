import { cardHeight, cardWidth, treeLayout } from "./tree-layout.ts";

/** A card as the picture shows it. */
export type DrawnStep = {
  id: string;
  parentId: string | null;
  title: string;
  note: string;
  tone: "draft" | "accepted" | "refuted";
  /** A hypothesis has a broken frame. */
  dashed: boolean;
};

const frames = { draft: "#989ea9", accepted: "#1c7043", refuted: "#b3261e" };
const edge = "#c3c7cf";
const titleRows = 4;
const rowCharacters = 34;

/**
 * The whole tree as an SVG picture on white: for a PNG that is pasted into a report, whatever part of it the screen shows.
 * @param steps parents before children
 */
export function treeSvg(steps: readonly DrawnStep[], heading: string): string {
  const spots = treeLayout(steps);
  const spotOf = new Map(spots.map((spot) => [spot.id, spot]));
  const top = 44;
  const width = Math.max(...spots.map(({ x }) => x + cardWidth)) + 16;
  const height = Math.max(...spots.map(({ y }) => y + cardHeight)) + top + 16;
  const lines = steps.flatMap(({ id, parentId }) => {
    const from = parentId === null ? undefined : spotOf.get(parentId);
    const to = spotOf.get(id);
    if (!from || !to) return [];
    const [x1, y1] = [from.x + cardWidth, from.y + cardHeight / 2];
    const [x2, y2] = [to.x, to.y + cardHeight / 2];
    const middle = (x1 + x2) / 2;
    return [
      `<path d="M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" fill="none" stroke="${edge}"/>`,
    ];
  });
  const cards = steps.map((step) => cardSvg(step, spotOf.get(step.id)!));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">
<rect width="100%" height="100%" fill="#fff"/><text x="16" y="28" font-size="18" font-weight="600">${escaped(heading)}</text>
<g transform="translate(0 ${top})">${lines.join("")}${cards.join("")}</g></svg>`;
}

function cardSvg({ title, note, tone, dashed }: DrawnStep, { x, y }: { x: number; y: number }): string {
  const rows = linesOf(title, rowCharacters, titleRows).map(
    (line, at) => `<tspan x="${x + 12}" y="${y + 24 + at * 17}">${escaped(line)}</tspan>`,
  );
  const frame = `stroke="${frames[tone]}" stroke-width="1.5"${dashed ? ' stroke-dasharray="5 4"' : ""}`;
  return `<rect x="${x}" y="${y}" width="${cardWidth}" height="${cardHeight}" rx="8" fill="#fff" ${frame}/>
<text font-size="13">${rows.join("")}</text>
<text x="${x + 12}" y="${y + cardHeight - 12}" font-size="11" fill="#666c78">${escaped(note)}</text>`;
}

/**
 * Words broken into at most `most` lines of so many characters; a dot-dot-dot where some are left over.
 * @example linesOf("one two three", 7, 3) // => ["one two", "three"]
 */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  const words = text.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);
  for (const word of words) {
    const last = lines.at(-1);
    const joins = last !== undefined && last.length + 1 + word.length <= width;
    if (joins && !isBroken(text, word, last)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`];
}

/** Whether two pieces are one word of the text. */
function isBroken(text: string, word: string, before: string): boolean {
  return text.includes(`${before.split(" ").at(-1)}${word}`);
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
