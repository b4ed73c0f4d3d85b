import { describe, expect, it } from "vitest";
import { moneyOfShare } from "./money-of-share.ts";
import { likeness, mostLike, termVectors } from "./term-likeness.ts";
import { subtreeOf, treeOrder } from "./tree-order.ts";

const step = (id: string, parent_id: string | null, position = 0) => ({ id, parent_id, position });

describe("the order of a tree", () => {
  it("leaves out what does not hang on the root, and rings", () => {
    const steps = [step("r", null), step("a", "r"), step("x", "y"), step("y", "x")];
    expect(treeOrder(steps).map(({ id }) => id)).toEqual(["r", "a"]);
    expect([...subtreeOf(steps, "x")].sort()).toEqual(["x", "y"]);
    expect(subtreeOf(steps, "none").size).toBe(0);
  });

  it("is found in a chain of ten thousand steps", () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => step(String(i), i === 0 ? null : String(i - 1)));
    expect(treeOrder(chain).at(-1)?.depth).toBe(9_999);
    expect(subtreeOf(chain, "0").size).toBe(10_000);
  });
});

describe("money of a share", () => {
  const money = { known: true, value: { value: 1000, low: 800, high: 1300, currency: "USD" } } as const;
  const share = (value: number, low: number, high: number) =>
    ({ known: true, value: { value, low, high } }) as const;

  it("joins both doubts: wider than either alone, narrower than both at their ends", () => {
    const joint = moneyOfShare(money, share(0.5, 0.3, 0.7));
    expect(joint).toMatchObject({ known: true, value: { value: 500, currency: "USD" } });
    if (!joint.known) throw new Error("no answer");
    expect(joint.value.low).toBeLessThan(300);
    expect(joint.value.low).toBeGreaterThan(0.3 * 800);
    expect(joint.value.high).toBeGreaterThan(700);
    expect(joint.value.high).toBeLessThan(0.7 * 1300);
  });

  it("is none where nobody read, and starts at nothing where none was found", () => {
    expect(moneyOfShare(money, { known: false, why: "no-data" })).toEqual({ known: false, why: "no-data" });
    expect(moneyOfShare(money, share(0, 0, 0.1))).toMatchObject({ value: { value: 0, low: 0 } });
  });
});

describe("likeness of texts", () => {
  it("goes by telling stems, in both languages", () => {
    const [one, same, other, none] = termVectors([
      "Карту заблокировали без предупреждения",
      "блокировка карты: карту заблокировали",
      "the courier came late",
      "!!! 123",
    ]);
    expect(likeness(one, one)).toBeCloseTo(1);
    expect(likeness(one, same)).toBeGreaterThan(0.3);
    expect(likeness(one, other)).toBe(0);
    expect(likeness(one, none)).toBe(0);
    expect(mostLike(one, [other, same, one], 0.2, 2)).toEqual([2, 1]);
  });
});
