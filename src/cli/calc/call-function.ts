import { closest } from "fastest-levenshtein";
import * as library from "../../core/index.ts";
import { OutOfRange } from "../../core/kit/check.ts";
import { Fault, faultFamily } from "../../core/kit/fault.ts";
import catalog from "./catalog.json" with { type: "json" };

/** A function of the library as `otklik calc` knows it: made by `npm run docs` from the docstrings. */
export type CatalogEntry = {
  name: string;
  part: string;
  summary: string;
  params: { name: string; type: string; text: string; optional: boolean }[];
  returns: string;
  example: string;
};

export const functionsOnOffer: readonly CatalogEntry[] = catalog;

export const calcFault = faultFamily({
  "calc.nothing-asked": {
    kind: "invalid",
    en: "Name a function and give its arguments as JSON, or ask for the list: otklik calc --list.",
    ru: "Назовите функцию и дайте аргументы в JSON или спросите список: otklik calc --list.",
  },
  "calc.unknown-function": {
    kind: "invalid",
    en: 'There is no function "{name}". Did you mean "{near}"? All of them: otklik calc --list.',
    ru: "Функции «{name}» нет. Может быть, «{near}»? Все функции: otklik calc --list.",
  },
  "calc.bad-json": {
    kind: "invalid",
    en: "The arguments are not JSON: {why}. Give an object of named arguments or an array: {example}",
    ru: "Аргументы — не JSON: {why}. Дайте объект с именованными аргументами или массив: {example}",
  },
  "calc.unknown-argument": {
    kind: "invalid",
    en: '{name} has no argument "{argument}". Its arguments: {params}.',
    ru: "У {name} нет аргумента «{argument}». Его аргументы: {params}.",
  },
  "calc.missing-argument": {
    kind: "invalid",
    en: '{name} needs the argument "{argument}". Its arguments: {params}.',
    ru: "{name} требует аргумент «{argument}». Его аргументы: {params}.",
  },
  "calc.too-many": {
    kind: "invalid",
    en: "{name} takes at most {most} arguments, not {given}. Its arguments: {params}.",
    ru: "{name} принимает не больше {most} аргументов, а не {given}. Его аргументы: {params}.",
  },
  "calc.shape": {
    kind: "invalid",
    en: "An argument of {name} has another shape than it needs. Its arguments: {params}.",
    ru: "Аргумент {name} не того вида, какой нужен. Его аргументы: {params}.",
  },
});

/**
 * Calls a function of the library by its name.
 * @param argumentsText JSON: an object of named arguments or an array of positional ones; left out for a function without arguments
 * @throws Fault what a person can mend: the name, the JSON, the arguments
 */
export async function callFunction(name: string, argumentsText = "[]"): Promise<unknown> {
  const entry = functionsOnOffer.find((each) => each.name === name);
  if (!entry) {
    const near = closest(
      name,
      functionsOnOffer.map((each) => each.name),
    );
    throw calcFault("calc.unknown-function", { name, near });
  }
  const args = positioned(entry, readJson(entry, argumentsText));
  const fn = (library as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!;
  try {
    return await fn(...args);
  } catch (error) {
    throw refusal(entry, error);
  }
}

function readJson(entry: CatalogEntry, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw calcFault("calc.bad-json", { why: (error as Error).message, example: entry.example });
  }
}

function positioned(entry: CatalogEntry, given: unknown): unknown[] {
  const { name, params } = entry;
  const list = described(entry);
  if (Array.isArray(given)) {
    if (given.length > params.length)
      throw calcFault("calc.too-many", { name, most: params.length, given: given.length, params: list });
    const missing = params.slice(given.length).find(({ optional }) => !optional);
    if (missing) throw calcFault("calc.missing-argument", { name, argument: missing.name, params: list });
    return given;
  }
  if (given === null || typeof given !== "object") {
    throw calcFault("calc.bad-json", { why: JSON.stringify(given), example: entry.example });
  }
  const named = inOwnObject(entry, given as Record<string, unknown>);
  const unknown = Object.keys(named).find((argument) => !params.some((param) => param.name === argument));
  if (unknown !== undefined)
    throw calcFault("calc.unknown-argument", { name, argument: unknown, params: list });
  const missing = params.find((param) => !param.optional && !(param.name in named));
  if (missing) throw calcFault("calc.missing-argument", { name, argument: missing.name, params: list });
  return params.map((param) => named[param.name]);
}

/** A function of one object may be given that object itself: its fields are named arguments, too. */
function inOwnObject({ params }: CatalogEntry, given: Record<string, unknown>): Record<string, unknown> {
  const [first, ...rest] = params;
  const isOwn = first !== undefined && !(first.name in given) && Object.keys(given).length > 0;
  if (!isOwn || rest.some((param) => !param.optional)) return given;
  const others = Object.entries(given).filter(([key]) => rest.some((param) => param.name === key));
  const fields = Object.entries(given).filter(([key]) => !rest.some((param) => param.name === key));
  return isScalar(first.type)
    ? given
    : { ...Object.fromEntries(others), [first.name]: Object.fromEntries(fields) };
}

const isScalar = (type: string) => /^(number|string|boolean)\b|\[\]|^readonly /.test(type);

function described({ params }: CatalogEntry): string {
  return params.map(({ name, type, optional }) => `${name}${optional ? "?" : ""}: ${type}`).join(", ");
}

/** What the library refuses is the caller's to mend; anything else is ours. */
function refusal(entry: CatalogEntry, error: unknown): unknown {
  if (error instanceof OutOfRange) return new Fault("calc.refused", { kind: "invalid", ...error.text });
  if (error instanceof RangeError)
    return new Fault("calc.refused", { kind: "invalid", en: error.message, ru: error.message });
  if (error instanceof TypeError)
    return calcFault("calc.shape", { name: entry.name, params: described(entry) });
  return error;
}
