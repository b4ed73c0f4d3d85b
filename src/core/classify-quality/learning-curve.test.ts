import { describe, expect, it } from "vitest";
import { seededRandom } from "../kit/seeded-random.ts";
import { foldsOf } from "./folds-of.ts";
import { heldOutScores, type Train } from "./held-out-scores.ts";
import { type CurvePoint, learningCurve } from "./learning-curve.ts";
import { nextExamples } from "./next-examples.ts";

const wish = { labels: ["card", "loan"], kind: "single" as const };
const words = [
  ["карта", "курьер", "доставка", "пластик", "банкомат", "терминал"],
  ["кредит", "ставка", "ипотека", "процент", "платёж", "долг"],
];
const random = seededRandom(4);
const examples = Array.from({ length: 80 }, (_, at) => {
  const own = words[at % 2]!;
  const said = Array.from({ length: 4 }, () => own[Math.floor(random() * own.length)]);
  return { text: `${said.join(" ")} ${String.fromCharCode(0x430 + (at % 32)).repeat(3)}`, labels: [at % 2] };
});
const found = foldsOf(examples, 4, 1);
if (!found.known) throw new RangeError("too few texts for the test");
const folds = found.value;

/** Says what it remembers, and the first label for all others: shows who was taught what. */
function parrot(taught: string[][]): Train {
  return (others) => {
    taught.push(others.map(({ text }) => text));
    const known = new Map(others.map(({ text, labels }) => [text, labels[0] ?? 0]));
    return (texts) => {
      const decided = texts.map((text) => [known.get(text) ?? 0]);
      const values = Float32Array.from(
        decided.flatMap(([label]) => [label === 0 ? 1 : 0, label === 1 ? 1 : 0]),
      );
      return { scores: { labels: 2, rows: texts.length, values }, decided };
    };
  };
}

describe("held-out scores", () => {
  it("never let a text be judged by what learnt it", () => {
    const taught: string[][] = [];
    const { decided, scores } = heldOutScores(examples, wish, folds, parrot(taught));
    expect(taught).toHaveLength(4);
    expect(decided.every(([label]) => label === 0)).toBe(true);
    expect(scores).toMatchObject({ labels: 2, rows: 80 });
    expect(scores.values.filter((_, at) => at % 2 === 0).every((value) => value === 1)).toBe(true);
  });

  it("keep unlabelled texts that are to be judged out of learning, and tell how far they are", () => {
    const unlabelled = [examples[0]!.text, "совсем другое"];
    const seen: number[] = [];
    const steps: number[] = [];
    const train: Train = (others, wished) => {
      seen.push(wished.unlabelled?.length ?? -1);
      return parrot([])(others, wished);
    };
    heldOutScores(examples, { ...wish, unlabelled }, folds, train, (done) => steps.push(done));
    expect(seen.toSorted()).toEqual([1, 2, 2, 2]);
    expect(steps).toEqual([1, 2, 3, 4]);
  });

  it("of our own classifier are right where words tell the label", () => {
    const { decided } = heldOutScores(examples, wish, folds);
    const right = decided.filter(([label], row) => label === examples[row]!.labels[0]).length;
    expect(right).toBeGreaterThanOrEqual(76);
    expect(() => heldOutScores(examples, wish, folds.slice(1))).toThrow(RangeError);
  });
});

describe("the learning curve", () => {
  it("learns from parts that contain each other and keep every label's share", () => {
    const taught: string[][] = [];
    const curve = learningCurve(examples, wish, folds, { train: parrot(taught), judgedFolds: 1 });
    expect(curve.map(({ share }) => share)).toEqual([0.25, 0.5, 0.75, 1]);
    expect(taught.map((texts) => texts.length)).toEqual(curve.map(({ examples: n }) => n));
    for (let at = 1; at < 4; at++) {
      const larger = new Set(taught[at]);
      expect(taught[at - 1]!.every((text) => larger.has(text))).toBe(true);
    }
    for (const { labels } of curve)
      expect(Math.abs(labels[0]!.examples - labels[1]!.examples)).toBeLessThanOrEqual(4);
    expect(curve[0]!.accuracy.n).toBe(folds.filter((fold) => fold === 0).length);
  });

  it("takes what was judged already for the whole", () => {
    const taught: string[][] = [];
    const whole = heldOutScores(examples, wish, folds, parrot([]));
    const curve = learningCurve(examples, wish, folds, { train: parrot(taught), whole, shares: [0.5, 1] });
    expect(taught).toHaveLength(4);
    expect(curve[1]).toMatchObject({ examples: 60, accuracy: { value: 0.5, n: 80 } });
  });

  it("has no points without examples, and refuses shares that do not rise", () => {
    expect(learningCurve([], wish, new Int32Array())).toEqual([]);
    expect(() => learningCurve(examples, wish, folds, { shares: [0.5, 0.5] })).toThrow(RangeError);
    expect(() => learningCurve(examples, wish, folds, { shares: [0, 1] })).toThrow(RangeError);
  });
});

/** Errors of each label fall as given at 25, 50, 75 and 100 %: 200 texts of each label judged. */
function curveOf(labels: { examples: number; errors: number; power: number }[]): CurvePoint[] {
  return [0.25, 0.5, 0.75, 1].map((share) => ({
    share,
    examples: 0,
    accuracy: { value: 0.5, low: 0.4, high: 0.6, n: 400 },
    labels: labels.map(({ examples: n, errors, power }) => {
      const wrong = errors * share ** -power;
      return { examples: n * share, hits: 200 - wrong / 2, falseAlarms: wrong / 2, misses: wrong / 2 };
    }),
  }));
}

describe("which examples to label next", () => {
  it("is the label whose errors are many and fall", () => {
    const answer = nextExamples(
      curveOf([
        { examples: 100, errors: 40, power: 0.5 },
        { examples: 10, errors: 40, power: 0.5 },
        { examples: 10, errors: 4, power: 0.5 },
      ]),
    );
    if (!answer.known) throw new RangeError("no answer");
    expect(answer.value.map(({ label }) => label)).toEqual([1, 0, 2]);
    const [first] = answer.value;
    // Errors of 1 - 360 / 400 = 0.1 times 1 - (10 / 30)^0.5 = 0.423; half an error more or less is added.
    expect(first!.gain.value).toBeCloseTo(0.1 * (1 - Math.sqrt(1 / 3)), 2);
    expect(first!.gain.low).toBeLessThan(first!.gain.value);
    expect(first!.gain.high).toBeGreaterThan(first!.gain.value);
    expect(first!.f1).toBeCloseTo(0.9, 6);
  });

  it("promises nothing where more examples changed nothing", () => {
    const answer = nextExamples(curveOf([{ examples: 50, errors: 60, power: 0 }]));
    expect(answer.known && answer.value[0]!.gain.value).toBeLessThan(0.001);
  });

  it("has no answer from one point, or where nobody errs", () => {
    expect(nextExamples(curveOf([]).slice(0, 1))).toEqual({ known: false, why: "too-few" });
    expect(nextExamples(curveOf([{ examples: 50, errors: 0, power: 0 }]))).toEqual({
      known: false,
      why: "no-variation",
    });
  });
});
