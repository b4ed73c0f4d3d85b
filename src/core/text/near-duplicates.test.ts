import { describe, expect, it } from "vitest";
import { NearDuplicates } from "./near-duplicates.ts";
import { tokens } from "./tokens.ts";

function duplicatesOf(texts: readonly string[]): number[] {
  const near = new NearDuplicates();
  return texts.map((text) => near.add(tokens(text)));
}

const long =
  "Прошу разобраться со списанием комиссии за обслуживание карты в прошлом месяце так как по договору обслуживание должно быть бесплатным при покупках на нужную сумму а покупки были сделаны в срок";

describe("near-duplicates", () => {
  it("see through case, signs, numbers and ё", () => {
    expect(duplicatesOf(["Ещё не пришла карта", "ЕЩЕ НЕ ПРИШЛА КАРТА!!!", "еще не пришла, карта 2"])).toEqual(
      [-1, 0, 0],
    );
  });

  it("see through a few changed words in a long text", () => {
    expect(duplicatesOf([long, `${long} заранее спасибо`])).toEqual([-1, 0]);
  });

  it("keep apart what differs in sense", () => {
    expect(duplicatesOf(["карта работает", "карта не работает"])).toEqual([-1, -1]);
    const other = long.split(" ").toReversed().join(" ");
    expect(duplicatesOf([long, other])).toEqual([-1, -1]);
  });

  it("never call an empty text a repetition", () => {
    expect(duplicatesOf(["", "!!!", ""])).toEqual([-1, -1, -1]);
  });
});
