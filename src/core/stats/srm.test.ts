import { describe, expect, it } from "vitest";
import { srm } from "./srm.ts";

describe("the sample-ratio check", () => {
  it("sees what a ratio of 0.993 hides (Kohavi, Tang & Xu 2020, chapter 21)", () => {
    expect(srm([821_588, 815_482], [1, 1])).toMatchObject({
      value: { p: expect.closeTo(1.8e-6, 7), mismatch: true },
    });
    expect(srm([500, 480], [1, 1])).toMatchObject({ value: { mismatch: false } });
  });

  it("does not mind the unit of the weights, and leaves out arms without weight", () => {
    const plain = srm([9900, 9900], [50, 49]);
    expect(srm([9900, 9900], [0.5, 0.49])).toEqual(plain);
    expect(srm([9900, 0, 9900], [50, 0, 49])).toEqual(plain);
  });

  it("refuses visitors of an arm that should have none, and lists that do not match", () => {
    expect(() => srm([10, 1], [1, 0])).toThrow("weight is 0");
    expect(() => srm([10, 1], [1])).toThrow(RangeError);
    expect(srm([10], [1])).toEqual({ known: false, why: "no-data" });
    expect(srm([0, 0], [1, 1])).toEqual({ known: false, why: "no-data" });
  });
});
