import { afterEach, describe, expect, it } from "vitest";
import { takeEarly } from "./early.ts";

describe("a reply asked for before the console was there", () => {
  afterEach(() => {
    delete globalThis.otklikEarly;
  });

  it("is taken once", async () => {
    globalThis.otklikEarly = { slug: "one", replies: { "/api/me": Promise.resolve(new Response("{}")) } };
    expect(await (await takeEarly("/api/me"))?.json()).toEqual({});
    expect(await takeEarly("/api/me")).toBeNull();
  });

  it("is left alone when it was not asked, not answered or not good: the console asks itself and tells what is wrong", async () => {
    expect(await takeEarly("/api/me")).toBeNull();
    globalThis.otklikEarly = {
      slug: "one",
      replies: { "/a": Promise.resolve(null), "/b": Promise.resolve(new Response("", { status: 401 })) },
    };
    expect(await takeEarly("/a")).toBeNull();
    expect(await takeEarly("/b")).toBeNull();
  });
});
