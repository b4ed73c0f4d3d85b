import { PassThrough, type Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import { expect, it } from "vitest";
import { receiveUpload } from "./receive-upload.ts";

const requestOf = (body: Readable) =>
  ({ body, raw: { socket: { destroy() {} } } }) as unknown as FastifyRequest;

it("lends the whole body", async () => {
  const body = new PassThrough();
  const read = receiveUpload(requestOf(body), text);
  body.write("one ");
  body.end("two");
  expect(await read).toBe("one two");
});

it("tells a reader that begins late that the caller went away, and ends nothing else", async () => {
  const body = new PassThrough();
  const read = receiveUpload(requestOf(body), async (upload) => {
    await sleep(20);
    return await text(upload);
  });
  body.destroy();
  await expect(read).rejects.toThrow();
});

it("reads the rest of a refused body to nowhere", async () => {
  const body = new PassThrough();
  const refused = receiveUpload(requestOf(body), async () => {
    throw new Error("full");
  });
  await expect(refused).rejects.toThrow("full");
  const ended = new Promise((resolve) => body.once("end", resolve));
  for (let i = 0; i < 64; i++) body.write(Buffer.alloc(64 * 1024));
  body.end();
  await ended;
  expect(body.readableEnded).toBe(true);
});
