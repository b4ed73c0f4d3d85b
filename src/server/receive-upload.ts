import { PassThrough, type Readable } from "node:stream";
import type { FastifyRequest } from "fastify";

/** How long the rest of a refused upload is read to nowhere before the line is cut. */
const drainMs = 30_000;

/**
 * Lends the raw body of a request to `use`. When that fails before all has come, the rest is read to nowhere: else the
 * caller, still sending, would meet a dead line instead of the answer, and so would its next request on the same line.
 * @throws what `use` throws; an error that tells of the broken line when the caller goes away
 */
export async function receiveUpload<T>(
  request: FastifyRequest,
  use: (upload: Readable) => Promise<T>,
): Promise<T> {
  const body = request.body as Readable;
  const upload = new PassThrough();
  const breakOff = () => {
    if (!body.readableEnded) upload.destroy(new Error("the caller went away in the middle of an upload"));
  };
  upload.on("error", () => undefined); // told to whoever reads it, even one who begins only after the caller went away
  body.once("close", breakOff).once("error", breakOff);
  body.pipe(upload);
  try {
    return await use(upload);
  } catch (error) {
    body.unpipe(upload);
    upload.destroy();
    drain(body, request);
    throw error;
  }
}

function drain(body: Readable, request: FastifyRequest): void {
  if (body.readableEnded || body.destroyed) return;
  const timer = setTimeout(() => request.raw.socket.destroy(), drainMs).unref();
  body.once("close", () => clearTimeout(timer));
  body.resume();
}
