import { describe, expect, it } from "vitest";
import { type ChartWish, metricOption } from "./metric-option.ts";

const colors = {
  text: "gray",
  grid: "silver",
  surface: "white",
  ink: "black",
  band: "pink",
  before: "gray",
  font: "Inter",
  lines: ["red", "blue"],
};
const texts = { axis: String, tooltip: (at: number) => [`<b>${at}</b>`, `"x" & y`] };
const point = { value: 2, low: -1, high: 5 };
const option = (wish: Partial<ChartWish>) =>
  metricOption(
    {
      form: "lines",
      places: ["a", "b"],
      series: [{ name: "now", points: [point, null] }],
      fromZero: false,
      ...wish,
    },
    colors,
    texts,
  );

describe("the chart of a metric", () => {
  it("draws one line over its interval, gaps where nothing is known", () => {
    const { series } = option({});
    expect(series.map(({ data }) => data)).toEqual([
      [-1, null],
      [6, null],
      [2, null],
    ]);
  });

  it("draws no band where the value is exact, nor where lines are several", () => {
    const exact = { value: 2, low: null, high: null };
    expect(option({ series: [{ name: "now", points: [exact] }] }).series).toHaveLength(1);
    const two = option({
      series: [
        { name: "a", points: [point] },
        { name: "b", points: [point] },
      ],
    });
    expect(two.series).toHaveLength(2);
  });

  it("draws bars with whiskers, and where they were before", () => {
    const { series } = option({
      form: "bars",
      series: [
        { name: "now", points: [point, null] },
        { name: "before", points: [null, point], before: true },
      ],
    });
    expect(series.map(({ type, data }) => [type, data])).toEqual([
      ["bar", [2, null]],
      ["custom", [[-1, 0, 5]]],
      ["scatter", [[2, 1]]],
    ]);
  });

  it("has on paper no words for a pointer, and room for all names of its lines", () => {
    const names = ["Payment by card fails", "Delivery is late", "The courier was rude", "Refund takes long"];
    const wish: ChartWish = {
      form: "lines",
      places: ["a"],
      series: names.map((name) => ({ name, points: [point] })),
      fromZero: false,
    };
    const drawn = (width: number) => metricOption(wish, colors, { axis: String, width });
    expect(drawn(1000)).not.toHaveProperty("tooltip");
    expect(drawn(1000)).toMatchObject({ legend: { type: "plain", data: names }, grid: { top: 36 } });
    expect(drawn(360)).toMatchObject({ grid: { top: 60 } });
    expect(drawn(100)).toMatchObject({ grid: { top: 108 } });
  });

  it("lets no sign of a file's into the page", () => {
    expect(option({}).tooltip?.formatter([{ dataIndex: 1 }])).toBe(
      "&#60;b&#62;1&#60;/b&#62;<br>&#34;x&#34; &#38; y",
    );
  });
});
