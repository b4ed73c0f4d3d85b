import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "oxc-parser";
import { type Docstring, readDocstring } from "./read-docstring.ts";

export type ParamDoc = { name: string; type: string; text: string; optional: boolean };

/** One exported function of the library, as its source tells. */
export type FunctionDoc = {
  name: string;
  /** The folder it lives in: metrics, stats, queueing… */
  part: string;
  path: string;
  params: ParamDoc[];
  returnType: string;
  doc: Docstring;
};

/** One exported type: its own words and its text. */
export type TypeDoc = { name: string; part: string; comment: string; source: string };

export type Library = { functions: FunctionDoc[]; types: TypeDoc[] };

type Exported = { name: string; path: string };

/** Everything that the library's entry exports, in its order. @param root the repository's folder */
export function readLibrary(root: string): Library {
  const core = join(root, "src/core");
  const functions: FunctionDoc[] = [];
  const types: TypeDoc[] = [];
  for (const each of exportsOf(readFileSync(join(core, "index.ts"), "utf8"))) {
    // The kit is how answers are told, not mathematics.
    if (each.path.startsWith("./kit/")) continue;
    const file = readSource(join(core, each.path));
    const part = dirname(each.path).replace("./", "");
    const declared = file.declarations.get(each.name);
    if (!declared)
      throw new Error(`src/core/index.ts exports ${each.name}, which ${each.path} does not declare`);
    if (declared.kind === "type") {
      types.push({
        name: each.name,
        part,
        comment: readDocstring(declared.comment).text,
        source: declared.source,
      });
    } else if (declared.kind === "function") {
      const doc = readDocstring(declared.comment);
      const params = declared.params.map((param) => ({ ...param, text: doc.params.get(param.name) ?? "" }));
      functions.push({
        name: each.name,
        part,
        path: each.path,
        params,
        returnType: declared.returnType,
        doc,
      });
    }
  }
  return { functions, types };
}

/** `export { a, type B } from "./part/file.ts"` */
function exportsOf(source: string): Exported[] {
  const statements = source.matchAll(/export (?:type )?\{([^}]*)\} from "([^"]+)"/g);
  return [...statements].flatMap(([, names, path]) =>
    names!
      .split(",")
      .map((name) => name.replace(/^\s*type\s/, "").trim())
      .filter(Boolean)
      .map((name) => ({ name, path: path! })),
  );
}

type Declaration =
  | { kind: "type"; comment: string; source: string }
  | { kind: "value"; comment: string }
  | { kind: "function"; comment: string; params: Omit<ParamDoc, "text">[]; returnType: string };

// oxlint-disable-next-line typescript/no-explicit-any -- nodes of a syntax tree are read by their names
type Node = any;

const sources = new Map<string, { declarations: Map<string, Declaration> }>();

function readSource(path: string) {
  const seen = sources.get(path);
  if (seen) return seen;
  const text = readFileSync(path, "utf8");
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  const declarations = new Map<string, Declaration>();
  for (const node of program.body as Node[]) {
    if (node.type !== "ExportNamedDeclaration" || !node.declaration) continue;
    const before = comments.findLast(
      ({ end }) => end <= node.start && text.slice(end, node.start).trim() === "",
    );
    const comment = before?.value.startsWith("*") ? before.value.slice(1) : "";
    for (const [name, declaration] of declared(node.declaration, text, comment))
      declarations.set(name, declaration);
  }
  const found = { declarations };
  sources.set(path, found);
  return found;
}

function declared(node: Node, text: string, comment: string): [string, Declaration][] {
  switch (node.type) {
    case "FunctionDeclaration": {
      const returnType = node.returnType ? typeText(node.returnType, text) : "void";
      const params = node.params.map((param: Node) => readParam(param, text));
      return [[node.id.name, { kind: "function", comment, params, returnType }]];
    }
    case "TSTypeAliasDeclaration":
    case "TSInterfaceDeclaration":
      return [[node.id.name, { kind: "type", comment, source: text.slice(node.start, node.end) }]];
    case "VariableDeclaration":
      return node.declarations.map(({ id }: Node) => [id.name, { kind: "value", comment }]);
    default:
      return [];
  }
}

function readParam(node: Node, text: string): Omit<ParamDoc, "text"> {
  const isDefault = node.type === "AssignmentPattern";
  const target = isDefault ? node.left : node;
  const fallback = isDefault ? text.slice(node.right.start, node.right.end) : null;
  const given = target.typeAnnotation ? typeText(target.typeAnnotation, text) : literalType(fallback);
  return {
    name: target.name ?? text.slice(target.start, target.end),
    type: fallback === null ? given : `${given} = ${fallback}`,
    optional: isDefault || target.optional === true,
  };
}

/** Without the colon. */
function typeText(annotation: Node, text: string): string {
  const { start, end } = annotation.typeAnnotation;
  return text.slice(start, end).replace(/\s+/g, " ");
}

/** Of a default without a type of its own: `= 0.95`. */
function literalType(fallback: string | null): string {
  if (fallback === null) throw new Error("a parameter needs a type");
  return /^["'`]/.test(fallback) ? "string" : /^(true|false)$/.test(fallback) ? "boolean" : "number";
}
