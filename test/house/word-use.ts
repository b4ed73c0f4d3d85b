import { type ESTree, parseSync } from "vite";

/** What one file of the console does with words: the keys it asks for, and text that escaped the words. */
export type WordUse = {
  /** Keys asked by t("…") with their area, "listen:feedback.title"; `{}` stands for any part of a made key. */
  asked: string[];
  /** Every other string that may be a key, kept in a table or passed on. */
  mentioned: string[];
  /** Text a reader would see that is in no dictionary. */
  bare: string[];
};

type Node = { type: string; start: number } & Record<string, unknown>;

const visibleAttributes = new Set([
  "aria-label",
  "aria-description",
  "alt",
  "confirm",
  "description",
  "label",
  "lead",
  "message",
  "placeholder",
  "text",
  "title",
]);
const letter = /\p{L}/u;
const cyrillic = /[а-яё]/i;

/** Reads one file. @param path from the project's root; tells the area where the file names none */
export function readWordUse(path: string, source: string): WordUse {
  const area = /useTranslation\("([\w-]+)"\)/.exec(source)?.[1] ?? areaOf(path);
  const use: WordUse = { asked: [], mentioned: [], bare: [] };
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  walk(program as unknown as Node, [], (node, above) => {
    if (isWordCall(node))
      use.asked.push(...keysOf((node["arguments"] as Node[])[0]).map((key) => inArea(key, area)));
    for (const key of keysOf(node)) use.mentioned.push(inArea(key, area));
    const text = bareText(node, above);
    if (text) use.bare.push(`${path}: ${text}`);
  });
  return use;
}

function areaOf(path: string): string {
  return /^src\/web\/([\w-]+)\//.exec(path)?.[1] ?? "kit";
}

function inArea(key: string, area: string): string {
  return key.includes(":") ? key : `${area}:${key}`;
}

/** t("…"), i18next.t("…"), exists("…"). */
function isWordCall({ type, callee, arguments: given }: Node): boolean {
  if (type !== "CallExpression" || (given as Node[]).length === 0) return false;
  const { name, property } = callee as { name?: string; property?: { name?: string } };
  return ["t", "exists"].includes(property?.name ?? name ?? "");
}

/** The keys an expression may give; what is computed elsewhere gives none. */
function keysOf(node: Node | undefined): string[] {
  if (node?.type === "Literal") return typeof node["value"] === "string" ? [node["value"]] : [];
  if (node?.type === "TemplateLiteral") {
    const parts = (node["quasis"] as { value: { cooked: string } }[]).map((part) => part.value.cooked);
    // A template without a word of its own could be anything.
    return parts.some((part) => /\w\.|\.\w/.test(part)) ? [parts.join("{}")] : [];
  }
  if (node?.type === "ConditionalExpression")
    return [...keysOf(node["consequent"] as Node), ...keysOf(node["alternate"] as Node)];
  if (node?.type === "LogicalExpression")
    return [...keysOf(node["left"] as Node), ...keysOf(node["right"] as Node)];
  return node?.type === "TSAsExpression" ? keysOf(node["expression"] as Node) : [];
}

/** The text of this very node where a reader would see it, or where it is Russian outside the words. */
function bareText(node: Node, above: Node[]): string | null {
  const parent = above.at(-1);
  if (node.type === "JSXText") {
    const text = String(node["value"]).trim();
    // Caps of keys are the same in every language.
    return letter.test(text) && !isInside(above, "Kbd") ? text : null;
  }
  if (node.type !== "Literal" || typeof node["value"] !== "string" || !letter.test(node["value"]))
    return null;
  if (cyrillic.test(node["value"])) return node["value"];
  const attribute = parent?.type === "JSXAttribute" ? (parent["name"] as { name: string }).name : "";
  const child = parent?.type === "JSXExpressionContainer" && above.at(-2)?.type === "JSXElement";
  return visibleAttributes.has(attribute) || child ? node["value"] : null;
}

function isInside(above: Node[], element: string): boolean {
  return above.some(
    (node) =>
      node.type === "JSXElement" &&
      (node["openingElement"] as { name: { name?: string } }).name.name === element,
  );
}

function walk(node: Node, above: Node[], see: (node: Node, above: Node[]) => void): void {
  see(node, above);
  const path = [...above, node];
  for (const [name, value] of Object.entries(node)) {
    if (name === "parent") continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      if (isNode(each)) walk(each, path, see);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as ESTree.Node).type === "string";
}
