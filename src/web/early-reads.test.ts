import { QueryClient } from "@tanstack/react-query";
import { afterEach, describe, expect, it } from "vitest";
import { awaitEarly } from "./early-reads.ts";
import { meQuery } from "./kit/use-me.ts";
import { todayQuery } from "./understand/data/today-read.ts";

const me = {
  user: { id: "1", name: "Ada", email: "ada@example.com", locale: "en", twoFactor: false },
  workspaces: [],
};
const never = new Promise<Response>(() => {});
const early = (mine: Promise<Response>) => {
  globalThis.otklikEarly = { slug: "one", replies: { "/api/me": mine, "/api/w/one/today": never } };
};

describe("what Today begins with", () => {
  afterEach(() => {
    delete globalThis.otklikEarly;
  });

  it("is kept when the console is drawn; a reply that does not come holds nothing up", async () => {
    early(Promise.resolve(Response.json(me)));
    const client = new QueryClient();
    await awaitEarly(client);
    expect(client.getQueryData(meQuery.queryKey)).toEqual(me);
    expect(client.getQueryState(todayQuery("one").queryKey)?.status).toBe("pending");
  });

  it("is left to the screen where the reply is not what was agreed", async () => {
    early(Promise.resolve(Response.json({ user: null })));
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    await awaitEarly(client);
    expect(client.getQueryData(meQuery.queryKey)).toBeUndefined();
    expect(client.getQueryState(meQuery.queryKey)?.error).toBeInstanceOf(TypeError);
  });

  it("is not asked at other addresses", async () => {
    const client = new QueryClient();
    await awaitEarly(client);
    expect(client.getQueryCache().getAll()).toEqual([]);
  });
});
