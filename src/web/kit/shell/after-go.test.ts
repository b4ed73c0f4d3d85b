import { expect, it } from "vitest";
import { afterGo } from "./after-go.ts";

it("a letter leads to a room right after g alone, and never on a page just opened", () => {
  const pressed = (...keys: [code: string, timeStamp: number][]) => {
    const isAfterGo = afterGo();
    return keys.map(([code, timeStamp]) => isAfterGo({ code, timeStamp }));
  };
  expect(pressed(["KeyR", 3])).toEqual([false]);
  expect(pressed(["KeyG", 3], ["KeyR", 1100], ["KeyR", 1150])).toEqual([false, true, false]);
  expect(pressed(["KeyG", 3], ["KeyR", 1300])).toEqual([false, false]);
  expect(pressed(["KeyG", 3], ["KeyG", 200], ["KeyR", 300])).toEqual([false, true, false]);
  expect(pressed(["KeyG", 3], ["KeyJ", 200], ["KeyR", 300])).toEqual([false, true, false]);
});
