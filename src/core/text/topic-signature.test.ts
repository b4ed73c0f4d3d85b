import { describe, expect, it } from "vitest";
import { assignToTopics, learnSignatures, termCounts } from "./topic-signature.ts";

const cards = [
  "карта не пришла",
  "не пришла моя карта",
  "где карта, курьер не пришёл",
  "карта всё ещё не доставлена",
  "доставка карты затянулась",
];
const loans = [
  "ставка по кредиту выросла",
  "повысили ставку кредита",
  "кредит дорогой, ставка высокая",
  "кредит под большую ставку",
  "ставку по кредиту не снизили",
];
const signatures = learnSignatures([cards.map(termCounts), loans.map(termCounts)]);

describe("topic signatures", () => {
  it("place new texts on the topic they belong to, and strangers on none", () => {
    const placed = assignToTopics(
      ["карту так и не доставили, карта нужна", "снизьте ставку по кредиту", "в парке сломаны качели", ""],
      signatures,
    );
    expect(placed.map(({ topic }) => topic)).toEqual([0, 1, -1, -1]);
    expect(placed[0]!.confidence).toBeGreaterThan(0.5);
    expect(placed[2]!.confidence).toBe(0);
  });

  it("survive JSON and are not fooled by words like constructor", () => {
    const again = JSON.parse(JSON.stringify(signatures)) as typeof signatures;
    expect(again).toEqual(signatures);
    expect(assignToTopics(["constructor __proto__ toString"], again)).toEqual([{ topic: -1, confidence: 0 }]);
  });

  it("hold at most 300 terms", () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      termCounts(
        Array.from({ length: 30 }, (__, j) => `слово${"абвгдежзик"[j % 10]}${"лмнопрст"[i % 8]}${j}`).join(
          " ",
        ),
      ),
    );
    for (const { weights } of learnSignatures([many, loans.map(termCounts)]))
      expect(weights.length).toBeLessThanOrEqual(300);
  });
});
