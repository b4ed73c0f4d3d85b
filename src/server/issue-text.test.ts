import { describe, expect, it } from "vitest";
import { type Issue, issueText } from "./issue-text.ts";

const low: Issue = {
  keyword: "too_small",
  params: { origin: "number", minimum: 3, inclusive: true },
  message: "Too small: expected number to be >=3",
};

describe("a flaw of a request", () => {
  it("is told in the reader's language", () => {
    expect(issueText(low, "en")).toBe("Too small: expected number to be >=3");
    expect(issueText(low, "ru")).toMatch(/^Слишком маленькое значение.*>=3$/);
  });

  it("does not call undefined what came, for nobody kept it", () => {
    const other: Issue = {
      keyword: "invalid_type",
      params: { expected: "number" },
      message: "Invalid input",
    };
    expect(issueText(other, "ru")).toBe("Неверный ввод: ожидалось число");
  });

  it("is told in a contract's own words as they stand", () => {
    const own: Issue = { keyword: "custom", params: {}, message: "needs min or max" };
    expect(issueText(own, "ru")).toBe("needs min or max");
  });
});
