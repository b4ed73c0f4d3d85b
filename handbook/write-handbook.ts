import type { Library, FunctionDoc, ParamDoc, TypeDoc } from "./read-library.ts";

/** Pages of docs/maths by file name: one for each part, and the list of all. */
export function handbookPages({ functions, types }: Library): Map<string, string> {
  const parts = [...new Set(functions.map(({ part }) => part))];
  const pages = new Map(
    parts.map((part) => [
      `${part}.md`,
      partPage(
        part,
        functions.filter((each) => each.part === part),
        types.filter((each) => each.part === part),
      ),
    ]),
  );
  return pages.set("README.md", contents(parts, functions));
}

const partTitles: Record<string, { title: string; about: string }> = {
  metrics: { title: "Metrics", about: "What customers feel and do, and how the people who serve them fare." },
  catalogue: {
    title: "Metric catalogue",
    about: "Any metric of the product from its sums, and how far it moved.",
  },
  stats: { title: "Statistics", about: "Intervals, tests, experiments, effects, drivers and agreement." },
  queueing: {
    title: "Queueing",
    about: "How many people a queue needs, and what it costs its customers to wait.",
  },
  forecast: { title: "Forecast", about: "How many contacts will come, and how sure that is." },
  scheduling: { title: "Scheduling", about: "Shifts and breaks that cover the need at the least cost." },
  detect: {
    title: "Detection",
    about: "Signals that something changed, with a rate of false alarms of your choosing.",
  },
  watch: {
    title: "Early warning",
    about: "Rises noticed minutes after they begin, with a rate of false alarms of your choosing.",
  },
  gaming: {
    title: "Gaming of metrics",
    about: "Signs that a number is pushed instead of what it stands for, and whose rows to look at.",
  },
  discovery: {
    title: "Discovery",
    about: "Groups of customers whom something befalls more often, found and confirmed.",
  },
  decisions: {
    title: "Decisions",
    about: "What a machine may decide by itself, and what that would have cost.",
  },
  policy: { title: "Contact policy", about: "Whom to ask now, and whom to leave in peace." },
  calendar: {
    title: "Working time",
    about: "Deadlines in working hours, across holidays and changes of the clock.",
  },
  reading: { title: "Reading", about: "How many texts people must read, and what those tell of all." },
  quantification: {
    title: "Shares from a classifier",
    about: "What share a class truly has, where a classifier that errs did the counting.",
  },
  kano: { title: "Kano", about: "What delights, what is taken for granted." },
  rfm: {
    title: "Customers over time",
    about: "RFM, retention models and lifetime value: who is still there, and what will they bring.",
  },
  priority: { title: "Priority", about: "What to do first." },
  matching: { title: "Matching", about: "Pairs of people for talks and checks." },
  finance: { title: "Finance", about: "What service costs, and what a mended cause brings." },
};

function contents(parts: readonly string[], functions: readonly FunctionDoc[]): string {
  const lines = [
    "# The mathematics of Otklik",
    "",
    'Every formula that the product stands on, as a pure library: `import { wilson } from "otklik/core"`, or from the shell `otklik calc wilson \'{"hits": 8, "trials": 10}\'`.',
    "An answer that the data cannot give is told as such (`known: false` and why), never as a number. Impossible inputs throw a RangeError that says which and why.",
    "",
    "This handbook is made from the docstrings by `npm run docs`; the examples in it run as tests.",
  ];
  for (const part of parts) {
    const { title, about } = titleOf(part);
    lines.push("", `## [${title}](${part}.md)`, "", about, "", "| function | what it tells |", "|---|---|");
    for (const each of functions.filter((fn) => fn.part === part)) {
      lines.push(`| [\`${each.name}\`](${part}.md#${each.name.toLowerCase()}) | ${cell(summaryOf(each))} |`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function titleOf(part: string): { title: string; about: string } {
  const found = partTitles[part];
  if (!found) throw new Error(`no title for the part ${part}: add one in handbook/write-handbook.ts`);
  return found;
}

/** The first sentence. */
export function summaryOf({ doc }: FunctionDoc): string {
  const first = doc.text.split("\n\n")[0]!;
  return /^.*?[.?!](?=\s+[A-Z]|$)/.exec(first)?.[0] ?? first;
}

function partPage(part: string, functions: readonly FunctionDoc[], types: readonly TypeDoc[]): string {
  const { title, about } = titleOf(part);
  const sections = [`# ${title}`, about, ...functions.map(functionSection)];
  if (types.length > 0) sections.push("## Shapes", ...types.map(typeSection));
  return `${sections.join("\n\n")}\n`;
}

function functionSection(fn: FunctionDoc): string {
  const { name, params, returnType, doc } = fn;
  const signature = `${name}(${params.map(({ name: own, type, optional }) => `${own}${optional && !type.includes(" = ") ? "?" : ""}: ${type}`).join(", ")}): ${returnType}`;
  const blocks = [`## ${name}`, doc.text];
  if (doc.formula) blocks.push(`**Formula.** ${code(doc.formula)}`);
  if (doc.use) blocks.push(`**When.** ${doc.use}`);
  blocks.push(["```ts", signature, "```"].join("\n"));
  if (params.length > 0) blocks.push(paramTable(params));
  if (doc.returns) blocks.push(`**Gives** ${doc.returns}`);
  if (doc.throws) blocks.push(`**Throws** ${doc.throws}`);
  if (doc.convention) blocks.push(`**Convention.** ${doc.convention}`);
  if (doc.examples.length > 0) {
    blocks.push(
      ["```js", ...doc.examples.map((each) => `${each.code}\n// ${each.result}`), "```"].join("\n"),
    );
  }
  if (doc.source) blocks.push(`*Source: ${doc.source.replaceAll("\n", "; ")}*`);
  return blocks.join("\n\n");
}

function paramTable(params: readonly ParamDoc[]): string {
  const rows = params.map(({ name, type, text }) => `| \`${name}\` | ${code(type)} | ${cell(text)} |`);
  return ["| argument | type | meaning |", "|---|---|---|", ...rows].join("\n");
}

function typeSection({ name, comment, source }: TypeDoc): string {
  return [`### ${name}`, comment, ["```ts", source, "```"].join("\n")].filter(Boolean).join("\n\n");
}

const code = (text: string) => `\`${text.replaceAll("|", "\\|").replaceAll("`", "'")}\``;
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
