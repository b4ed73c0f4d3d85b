import { PassThrough } from "node:stream";
import type { WriteStream } from "node:tty";
import { expect, test } from "vitest";
import { faultFamily } from "../core/kit/fault.ts";
import { exitCodeOf, Interrupted } from "./exit-code.ts";
import { terminalLocale } from "./locale.ts";
import { reportError } from "./report-error.ts";
import { inRussian } from "./russian-help.ts";
import { createTerminal } from "./terminal.ts";

const fault = faultFamily({
  "file.missing": { kind: "missing", en: "There is no {file}.", ru: "Нет файла {file}." },
  "start.folder-held": { kind: "conflict", en: "Held.", ru: "Занято." },
});

function listen(json: boolean) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const streams = { stdout: stdout as unknown as WriteStream, stderr: stderr as unknown as WriteStream };
  const said = (stream: PassThrough) => String(stream.read() ?? "");
  return {
    terminal: createTerminal("ru", json, streams),
    stdout: () => said(stdout),
    stderr: () => said(stderr),
  };
}

test("a person's answer is text on stdout, sentences go to stderr in the person's language", () => {
  const { terminal, stdout, stderr } = listen(false);
  terminal.say({ en: "Read {rows} rows.", ru: "Прочитано строк: {rows}." }, { rows: 3 });
  terminal.answer({ rows: 3 }, ({ rows }) => `rows ${rows}`);
  expect(stdout()).toBe("rows 3\n");
  expect(stderr()).toBe("Прочитано строк: 3.\n");
});

test("a machine's answer is JSON and nothing else", () => {
  const { terminal, stdout, stderr } = listen(true);
  terminal.say("not for machines");
  terminal.progress().report({ phase: "reading", done: 1, total: 2 });
  terminal.answer({ rows: 3 }, () => "unused");
  expect(JSON.parse(stdout())).toEqual({ rows: 3 });
  expect(stderr()).toBe("");
});

test("a fault is a sentence for a person and an object for a machine", () => {
  const error = fault("file.missing", { file: "a.csv" });
  const person = listen(false);
  reportError(error, person.terminal);
  expect([person.stdout(), person.stderr()]).toEqual(["", "Нет файла a.csv.\n"]);
  const machine = listen(true);
  reportError(error, machine.terminal);
  expect(JSON.parse(machine.stdout())).toEqual({
    error: { code: "file.missing", message: "Нет файла a.csv.", facts: { file: "a.csv" } },
  });
});

test("a bug keeps its stack, for the report", () => {
  const { terminal, stderr } = listen(false);
  reportError(new TypeError("x is not a function"), terminal);
  expect(stderr()).toMatch(/TypeError: x is not a function\n\s+at .*\n[^]*Этого Otklik не ожидал/);
});

test.each([
  [fault("file.missing"), 4],
  [fault("start.folder-held"), 10],
  [new Interrupted(), 130],
  [new TypeError("bug"), 1],
])("%s ends with code %i", (error, code) => {
  expect(exitCodeOf(error)).toBe(code);
});

test.each([
  [{ LANG: "ru_RU.UTF-8" }, "ru"],
  [{ LANG: "ru_RU.UTF-8", LC_ALL: "C" }, "en"],
  [{ LANG: "ru_RU.UTF-8", LC_ALL: "" }, "ru"],
  [{ LANG: "en_US.UTF-8", OTKLIK_LANG: "ru" }, "ru"],
  [{}, "en"],
])("the language of %j is %s", (env, locale) => {
  expect(terminalLocale(env)).toBe(locale);
});

test("commander's complaints are said in Russian", () => {
  expect(inRussian("error: missing required argument 'file'")).toBe("не указано: file");
  expect(inRussian("error: too many arguments for 'group'. Expected 1 argument but got 2.")).toBe(
    "лишние слова: ожидалось 1, а дано 2",
  );
});
