import { expect, test } from "vitest";
import { passwordStrength } from "./password-strength.ts";

test("What the server refuses is short, however varied", () => {
  expect(passwordStrength("aB3$xY9!z")).toBe("short");
});

test("Words everybody tries and runs of one letter count for nothing", () => {
  expect(passwordStrength("qwerty12345")).toBe("weak");
  expect(passwordStrength("Пароль12345")).toBe("weak");
  expect(passwordStrength("aaaaaaaaaaaaaaaa")).toBe("weak");
});

test("One's own name and address count for nothing", () => {
  expect(passwordStrength("brightline2024", ["ada@brightline.example"])).toBe("weak");
  expect(passwordStrength("brightline2024")).not.toBe("weak");
});

test("Four plain words are good", () => {
  expect(passwordStrength("лампа верблюд окно север")).toBe("good");
  expect(passwordStrength("correct horse battery staple")).toBe("good");
});
