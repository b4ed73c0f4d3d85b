/** A docstring by its tags; a tag that stands once is a string, one that may stand often a list. */
export type Docstring = {
  text: string;
  formula: string | null;
  use: string | null;
  params: Map<string, string>;
  returns: string | null;
  throws: string | null;
  convention: string | null;
  source: string | null;
  examples: Example[];
};

/** `code // => result` */
export type Example = { code: string; result: string };

/** Reads what stands between slash-star-star and star-slash. */
export function readDocstring(comment: string): Docstring {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const blocks: { tag: string; lines: string[] }[] = [{ tag: "", lines: [] }];
  for (const line of lines) {
    const tag = /^@(\w+)\s?(.*)$/.exec(line);
    if (tag) blocks.push({ tag: tag[1]!, lines: [tag[2]!] });
    else blocks.at(-1)!.lines.push(line);
  }
  const all = (tag: string) => blocks.filter((block) => block.tag === tag);
  const once = (tag: string) => {
    const found = all(tag).map((block) => joined(block.lines));
    return found.length === 0 ? null : found.join("\n");
  };
  return {
    text: paragraphs(blocks[0]!.lines),
    formula: once("formula"),
    use: once("use"),
    params: new Map(all("param").map((block) => readParam(joined(block.lines)))),
    returns: once("returns"),
    throws: once("throws"),
    convention: once("convention"),
    source: once("source"),
    examples: all("example").map((block) => readExample(joined(block.lines))),
  };
}

const joined = (lines: readonly string[]) => lines.join(" ").replace(/\s+/g, " ").trim();

/** Lines are joined; an empty line begins a paragraph. */
function paragraphs(lines: readonly string[]): string {
  return lines
    .join("\n")
    .trim()
    .split(/\n\s*\n/)
    .map((part) => joined(part.split("\n")))
    .join("\n\n");
}

function readParam(text: string): [string, string] {
  const space = text.indexOf(" ");
  return space < 0 ? [text, ""] : [text.slice(0, space), text.slice(space + 1).replace(/^[-–] /, "")];
}

function readExample(text: string): Example {
  const [code = "", result = ""] = text.split("// =>");
  return { code: code.trim(), result: result.trim() };
}
