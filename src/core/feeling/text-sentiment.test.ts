import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textSentiment } from "./text-sentiment.ts";

describe("the sentiment of a text", () => {
  it.each([
    ["Ужасное обслуживание, ждал два часа!", "negative"],
    ["Отличный банк, всё быстро и удобно", "positive"],
    ["Мне не понравилось обслуживание", "negative"],
    ["Открыл вклад на полгода", "neutral"],
    ["Terrible service, my flight was cancelled", "negative"],
    ["Great flight, thank you so much!", "positive"],
    ["The staff were not helpful", "negative"],
    ["The flight leaves at noon", "neutral"],
    ["", "neutral"],
  ])("%s", (text, label) => expect(textSentiment(text).label).toBe(label));

  it("strengthens and weakens", () => {
    expect(textSentiment("очень плохо").score).toBeLessThan(textSentiment("плохо").score);
    expect(textSentiment("slightly bad").score).toBeGreaterThan(textSentiment("bad").score);
  });

  it("lets the customer's own mark speak louder", () => {
    expect(textSentiment("хорошо", { mark: -1 }).label).toBe("negative");
    expect(textSentiment("", { mark: 1 }).label).toBe("positive");
  });

  it("stays within -1 and 1 for anything", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: undefined }),
        (text, mark) => {
          const { score } = textSentiment(text, mark === undefined ? {} : { mark });
          expect(score).toBeGreaterThanOrEqual(-1);
          expect(score).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
