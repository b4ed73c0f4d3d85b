import { describe, expect, it } from "vitest";
import { modelSettingsBody } from "../../../../understand/model/contract.ts";
import { modelErrors, toModelSettings, toModelValues } from "./model-values.ts";

const settings = {
  address: "https://models.example.com/v1",
  chatModel: "small",
  embedModel: null,
  timeoutSeconds: 60,
  priceIn: 0.15,
  priceOut: 0.6,
  priceEmbed: 0,
  monthlyCap: 20,
  context: "",
};

describe("the form of the language model", () => {
  it("keeps the kept key unless another is typed or none is needed", () => {
    const values = toModelValues({ settings, hasKey: true, currency: "USD" });
    expect(toModelSettings(values)).toEqual(settings);
    expect(toModelSettings({ ...values, key: " sk-1 " }).key).toBe("sk-1");
    expect(toModelSettings({ ...values, keyless: true, key: "sk-1" }).key).toBeNull();
    expect(modelSettingsBody.safeParse(toModelSettings(values)).success).toBe(true);
  });

  it("asks for what is lacking", () => {
    const empty = toModelValues({ settings: null, hasKey: false, currency: "USD" });
    const fields = ["address", "chatModel", "key", "priceIn", "priceOut", "monthlyCap"];
    expect(Object.keys(modelErrors(empty, false)).sort()).toEqual(fields.sort());
    const values = toModelValues({ settings, hasKey: false, currency: "USD" });
    expect(modelErrors(values, false)).toEqual({});
    expect(Object.keys(modelErrors({ ...values, timeoutSeconds: 0, keyless: false }, true))).toEqual([
      "timeoutSeconds",
    ]);
  });
});
