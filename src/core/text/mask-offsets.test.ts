import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mask } from "./mask.ts";
import { spanInMasked, spanInOriginal, takenOut } from "./mask-offsets.ts";

const piece = fc.constantFrom(
  "тел. +7 916 123-45-67 ",
  "карта 4111 1111 1111 1111, ",
  "a@b.ru",
  " ИНН 7707083893 ",
  "не могу войти. ",
  "жду!\n",
  "‹",
  "12 ",
);
const said = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("offsets over masking", () => {
  it("go there and back", () => {
    const original = "Я с +7 916 123-45-67 не могу войти, пишите на a@b.ru";
    const { text, spans } = mask(original);
    const login = { from: text.indexOf("не могу"), to: text.indexOf(", пишите") };
    const there = spanInOriginal(login, spans);
    expect(original.slice(there.from, there.to)).toBe("не могу войти");
    expect(spanInMasked(there, spans)).toEqual(login);
    const whole = { from: 0, to: text.length };
    expect(spanInOriginal(whole, spans)).toEqual({ from: 0, to: original.length });
  });

  it("give the examples of the docstrings", () => {
    const taken = [{ kind: "inn" as const, start: 0, end: 10 }];
    expect(spanInOriginal({ from: 0, to: 7 }, taken)).toEqual({ from: 0, to: 12 });
    expect(spanInMasked({ from: 0, to: 12 }, taken)).toEqual({ from: 0, to: 7 });
  });

  it("any passage of the original shows the same words masked, and comes back wider by cut data at most", () => {
    fc.assert(
      fc.property(said, share, share, (original, a, b) => {
        const { text, spans } = mask(original);
        const [from, to] = [a, b].map((at) => Math.round(at * original.length)).sort((x, y) => x - y);
        const masked = spanInMasked({ from: from!, to: to! }, spans);
        const back = spanInOriginal(masked, spans);
        expect(back.from).toBeLessThanOrEqual(from!);
        expect(back.to).toBeGreaterThanOrEqual(to!);
        const cut = (at: number) => spans.some(({ start, end }) => start < at && at < end);
        if (!cut(from!) && !cut(to!)) {
          expect(back).toEqual({ from, to });
          const inside = spans.filter(({ start, end }) => start >= from! && end <= to!);
          let shown = "";
          let at = from!;
          for (const { kind, start, end } of inside) {
            shown += `${original.slice(at, start)}‹${kind}›`;
            at = end;
          }
          expect(text.slice(masked.from, masked.to)).toBe(shown + original.slice(at, to));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("any passage of the masked text that cuts no place-holder comes back as it was", () => {
    fc.assert(
      fc.property(said, share, share, (original, a, b) => {
        const { text, spans } = mask(original);
        const [from, to] = [a, b].map((at) => Math.round(at * text.length)).sort((x, y) => x - y);
        const there = spanInOriginal({ from: from!, to: to! }, spans);
        const back = spanInMasked(there, spans);
        expect(back.from).toBeLessThanOrEqual(from!);
        expect(back.to).toBeGreaterThanOrEqual(to!);
        const places = spans.map(({ start, end }) => spanInMasked({ from: start, to: end }, spans));
        const cut = (at: number) => places.some((place) => place.from < at && at < place.to);
        if (!cut(from!) && !cut(to!)) expect(back).toEqual({ from, to });
      }),
      { numRuns: 500 },
    );
  });

  it("are refused where the text was masked otherwise", () => {
    expect(takenOut("тел. +7 916 123-45-67", "тел. ‹phone›")).toEqual([{ kind: "phone", start: 5, end: 21 }]);
    expect(takenOut("тел. +7 916 123-45-67", "тел. ***")).toBeNull();
  });
});
