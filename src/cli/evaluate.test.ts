import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { seededRandom } from "../core/kit/seeded-random.ts";
import { evaluateCommand } from "./evaluate-command.ts";
import { evaluateFile } from "./evaluate.ts";
import type { EvaluationReport } from "./evaluate-report.ts";
import { evaluationTable } from "./evaluate-table.ts";
import { runCommandLine } from "./program.ts";

const folder = await mkdtemp(join(tmpdir(), "otklik-evaluate-"));
afterAll(() => rm(folder, { recursive: true }));

const words: Record<string, string[]> = {
  card: ["карта", "курьер", "доставка", "пластик", "банкомат", "терминал", "конверт"],
  loan: ["кредит", "ставка", "ипотека", "процент", "платёж", "долг", "рассрочка"],
  app: ["приложение", "вход", "обновление", "экран", "пароль", "ошибка", "телефон"],
};
const others = ["погода", "кошка", "футбол", "рецепт", "музыка", "отпуск", "кино"];
const random = seededRandom(9);
const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
const said = (list: readonly string[]) => Array.from({ length: 2 }, () => pick(list)).join(" ");

function lines(count: number, none = "oos"): string[] {
  return Array.from({ length: count }, (_, at) => {
    const label = ["card", "loan", "app", none][at % 4] ?? "";
    // Words of other labels are mixed in, so that some are taken for each other.
    return `${at};"${said(words[label] ?? others)} ${pick(Object.values(words).flat())}";${label}`;
  });
}

async function written(name: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const content = `id;said;class\n${rows.join("\n")}\n`;
  await writeFile(path, name.endsWith(".gz") ? gzipSync(content) : content);
  return path;
}

const columns = { text: "said", label: "class" };
const train = await written("train.csv.gz", lines(240));
const test = await written("test.csv", lines(80));

describe("otklik evaluate", () => {
  it("learns from one file and judges on another", async () => {
    const phases = new Set<string>();
    const onProgress = ({ phase }: { phase: string }) => phases.add(phase);
    const report = await evaluateFile({ train, test, ...columns, onProgress });
    expect(report.accuracy).toMatchObject({ n: 80 });
    expect(report.accuracy.value).toBeGreaterThan(0.85);
    expect(report.accuracy.low).toBeLessThan(report.accuracy.value);
    expect(report.microF1).toBeCloseTo(report.accuracy.value, 1);
    expect(report.classes.map(({ label, none }) => [label, none])).toEqual([
      ["app", false],
      ["card", false],
      ["loan", false],
      ["oos", true],
    ]);
    expect(report.classes.map(({ n }) => n)).toEqual([20, 20, 20, 20]);
    expect(report.inScope).toMatchObject({ n: 60 });
    expect(report).toMatchObject({
      kind: "single",
      trainTexts: 240,
      testTexts: 80,
      folds: null,
      unseenLabels: [],
    });
    expect(report.calibration?.bins.length).toBeGreaterThan(0);
    expect(report.trainSeconds).toBeGreaterThan(0);
    expect(report.textsPerSecond).toBeGreaterThan(0);
    expect([...phases]).toEqual(["reading", "training", "judging"]);
  });

  it("judges one file in parts, and gives the same figures again", async () => {
    const reports = [await evaluateFile({ train, ...columns, folds: 3 })];
    reports.push(await evaluateFile({ train, ...columns, folds: 3 }));
    const [first, second] = reports.map((report) => ({ ...report, trainSeconds: 0, textsPerSecond: 0 }));
    expect(first).toEqual(second);
    expect(first).toMatchObject({ folds: 3, testTexts: 240, trainTexts: 240 });
    expect(first?.accuracy.value).toBeGreaterThan(0.85);
  });

  it("takes several labels a text, with any sign between them", async () => {
    const rows = Array.from({ length: 160 }, (_, at) => {
      const labels = [["card"], ["loan"], ["card", "loan"], []][at % 4] ?? [];
      const text = [...labels.flatMap((label) => [said(words[label] ?? [])]), said(others)].join(" ");
      return `${at};"${text}";${labels.join(" | ")}`;
    });
    const file = await written("multi.csv", rows);
    const report = await evaluateFile({ train: file, ...columns, multi: "|", folds: 4 });
    expect(report.kind).toBe("multi");
    expect(report.classes.map(({ label, n }) => [label, n])).toEqual([
      ["card", 80],
      ["loan", 80],
    ]);
    expect(report.microF1).toBeGreaterThan(0.85);
    expect(report.microF1Interval?.low).toBeLessThan(report.microF1 ?? 0);
  });

  it("takes a label for none of them when told, or when a cell is empty", async () => {
    const rows = [...lines(100, "прочее"), ...lines(20, "")];
    const report = await evaluateFile({
      train: await written("none.csv", rows),
      ...columns,
      none: "прочее",
      folds: 2,
    });
    expect(report.classes.filter(({ none }) => none)).toMatchObject([{ label: "прочее", n: 30 }]);
  });

  it("counts labels that training never saw as wrong, and names them", async () => {
    const rows = [...lines(60), `61;"${said(others)}";insurance`, `62;"${said(words["card"] ?? [])}";`];
    const report = await evaluateFile({ train, test: await written("unseen.csv", rows), ...columns });
    expect(report.unseenLabels).toEqual(["insurance"]);
    expect(report.classes.find(({ label }) => label === "insurance")).toMatchObject({
      learnt: false,
      n: 1,
      recall: { value: 0 },
      rating: "needs-examples",
    });
  });

  it("leaves rows without words out and tells of texts that were learnt", async () => {
    const [first = "", ...rest] = lines(40);
    const learnt = await written("learnt.csv", [first, ...rest, "41;;card"]);
    const report = await evaluateFile({
      train: learnt,
      test: await written("asked.csv", [first.toUpperCase().replace(";CARD", ";card"), ...lines(20)]),
      ...columns,
    });
    expect(report).toMatchObject({ skipped: 1, trainTexts: 40, repeated: 1 });
  });

  it.each<[code: string, rows: string[], others: Record<string, unknown>]>([
    ["evaluate.column", ["1;a b c;card"], { text: "words" }],
    ["evaluate.column", ["1;a b c;card"], { label: "topic" }],
    ["evaluate.one-class", ["1;a b c;card", "2;d e f;card"], {}],
    ["evaluate.no-labels", ["1;a b c;oos", "2;d e f;"], {}],
    ["evaluate.empty", ["1;;card", "2; ;loan"], {}],
    ["file.no-rows", [], {}],
    ["evaluate.few", ["1;a b c;x", "2;d e f;y"], { folds: 5 }],
  ])("says %s", async (code, rows, given) => {
    const file = await written("wrong.csv", rows);
    await expect(evaluateFile({ train: file, ...columns, ...given })).rejects.toMatchObject({ code });
  });

  it("refuses a test that was learnt, or that has other labels", async () => {
    await expect(evaluateFile({ train, test: train, ...columns })).rejects.toMatchObject({
      code: "evaluate.same-file",
    });
    const far = await written("far.csv", ["1;a b c;x"]);
    await expect(evaluateFile({ train, test: far, ...columns })).rejects.toMatchObject({
      code: "evaluate.all-unseen",
    });
  });
});

describe("the learning curve of a file", () => {
  it("is judged on the test, or on held-out parts, and names the labels that need examples", async () => {
    const report = await evaluateFile({ train, test, ...columns, curve: true });
    expect(report.curve?.points.map(({ share }) => share)).toEqual([0.25, 0.5, 0.75, 1]);
    expect(report.curve?.points.map(({ accuracy }) => accuracy.n)).toEqual([80, 80, 80, 80]);
    expect(report.curve?.points.at(-1)).toMatchObject({ examples: 240, accuracy: report.accuracy });
    expect(report.curve?.next.map(({ label }) => label).toSorted()).toEqual(["app", "card", "loan"]);
    expect(evaluationTable(report, "ru")).toContain("Больше всего помогут ещё 20 примеров этих меток");
    const parts = await evaluateFile({ train: test, ...columns, folds: 2, curve: true });
    expect(parts.curve?.points.map(({ accuracy }) => accuracy.n)).toEqual([80, 80, 80, 80]);
    expect(parts.curve?.points[3]?.accuracy).toEqual(parts.accuracy);
    expect((await evaluateFile({ train, test, ...columns })).curve).toBeNull();
  });
});

describe("the evaluation for a person", () => {
  it("is a table in the reader's language, weakest label last", async () => {
    const report = await evaluateFile({ train, test, ...columns });
    const russian = evaluationTable({ ...report, trainSeconds: 1.24, unseenLabels: ["x"] }, "ru");
    expect(russian).toMatch(/^доля верных +[01],\d{3} {2}0,\d\d – [01],\d\d/);
    expect(russian).toContain("(ничего из этого)");
    expect(russian).toContain("обучено на 240 текстах, проверено на 80 невиданных");
    expect(russian).toContain("обучение 1,2 с");
    expect(russian).toContain("Меток проверки, которых нет в обучении (считаются ошибкой): 1 — x.");
    const english = evaluationTable(report, "en");
    expect(english).toMatch(/^accuracy +[01]\.\d{3}/);
    const f1 = [...english.matchAll(/^(?:app|card|loan|\(none).*? {2}([01]\.\d\d) {2}[01]\.\d\d – /gm)];
    const values = f1.map(([, value]) => Number(value));
    expect(values).toHaveLength(4);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });
});

describe("the command line", () => {
  async function run(...words_: string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const code = await runCommandLine(["evaluate", ...words_], [evaluateCommand], {
      env: {},
      stdout: stdout as unknown as WriteStream,
      stderr: stderr as unknown as WriteStream,
      locale: "ru",
      version: "0",
    });
    return { code, out: String(stdout.read() ?? ""), err: String(stderr.read() ?? "") };
  }

  it("prints the report as JSON", async () => {
    const { code, out } = await run(
      "--train",
      train,
      "--test",
      test,
      "--text",
      "said",
      "--label",
      "class",
      "--json",
    );
    expect(code).toBe(0);
    const report = JSON.parse(out) as EvaluationReport;
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining([
        "accuracy",
        "microF1",
        "macroF1",
        "classes",
        "calibration",
        "trainSeconds",
        "textsPerSecond",
      ]),
    );
  });

  it("tells what is missing, in the reader's language, with the code of a wrong call", async () => {
    const call = await run("--train", train);
    expect([call.code, call.out]).toEqual([2, ""]);
    expect(call.err).toContain("Укажите --train ФАЙЛ");
    const column = await run("--train", train, "--text", "words", "--label", "class");
    expect(column.code).toBe(2);
    expect(column.err).toContain("нет столбца «words». Есть столбцы: id, said, class");
    const parts = await run("--train", train, "--text", "said", "--label", "class", "--folds", "1");
    expect(parts.code).toBe(2);
  });

  it("explains itself in Russian", async () => {
    const { code, out } = await run("--help");
    expect(code).toBe(0);
    expect(out).toContain("обучить метки по файлу");
    expect(out).toContain("--multi <separator>");
  });
});
