import { expect, it } from "vitest";
import { emailsIn } from "./mailing-body.ts";

it("reads addresses as people paste them, each once", () => {
  expect(emailsIn("a@x.ru; b@x.ru,c@x.ru\n a@x.ru")).toEqual(["a@x.ru", "b@x.ru", "c@x.ru"]);
  expect(emailsIn(" ,; \n")).toEqual([]);
});
