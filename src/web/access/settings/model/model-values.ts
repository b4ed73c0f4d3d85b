import { t } from "i18next";
import type { z } from "zod";
import type { ModelSettings, modelSettingsReply } from "../../../../understand/model/contract.ts";

type Amount = number | string;

/** The settings as a form holds them. */
export type ModelValues = {
  address: string;
  /** What is typed; empty: the kept one stays. */
  key: string;
  /** The address asks for no key. */
  keyless: boolean;
  chatModel: string;
  embedModel: string;
  timeoutSeconds: Amount;
  priceIn: Amount;
  priceOut: Amount;
  priceEmbed: Amount;
  monthlyCap: Amount;
  context: string;
};

/** What a company without a model begins with. */
const first: Omit<ModelValues, "keyless" | "key"> = {
  address: "",
  chatModel: "",
  embedModel: "",
  timeoutSeconds: 60,
  priceIn: "",
  priceOut: "",
  priceEmbed: 0,
  monthlyCap: "",
  context: "",
};

export function toModelValues({ settings, hasKey }: z.infer<typeof modelSettingsReply>): ModelValues {
  if (!settings) return { ...first, key: "", keyless: false };
  return { ...settings, embedModel: settings.embedModel ?? "", key: "", keyless: !hasKey };
}

export function toModelSettings(values: ModelValues): ModelSettings {
  const { key, keyless, embedModel, ...rest } = values;
  const typed = key.trim();
  return {
    ...rest,
    ...(keyless ? { key: null } : typed === "" ? {} : { key: typed }),
    embedModel: embedModel.trim() || null,
    timeoutSeconds: Number(rest.timeoutSeconds),
    priceIn: Number(rest.priceIn),
    priceOut: Number(rest.priceOut),
    priceEmbed: Number(rest.priceEmbed),
    monthlyCap: Number(rest.monthlyCap),
  };
}

/** What is wrong with what was typed, by field; the limits are those of modelSettingsBody. */
export function modelErrors(values: ModelValues, hasKey: boolean): Record<string, string> {
  const errors: Record<string, string> = {};
  const check = (field: keyof ModelValues, bad: boolean, why: string) => {
    if (bad) errors[field] = t(`access:model.invalid.${why}`);
  };
  check("address", !/^https?:\/\/\S+$/.test(values.address.trim()), "address");
  check("chatModel", values.chatModel.trim() === "", "model");
  check("key", !values.keyless && !hasKey && values.key.trim() === "", "key");
  check("timeoutSeconds", !isWithin(values.timeoutSeconds, 1, 600), "timeout");
  for (const field of ["priceIn", "priceOut", "priceEmbed"] as const) {
    check(field, !isWithin(values[field], 0, 1e6), "price");
  }
  check("monthlyCap", !isWithin(values.monthlyCap, 0, 1e8), "cap");
  return errors;
}

function isWithin(value: Amount, least: number, most: number): boolean {
  return value !== "" && Number(value) >= least && Number(value) <= most;
}
