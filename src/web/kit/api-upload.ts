import i18next from "i18next";
import type { z } from "zod";
import { fit, networkFault, problemFault } from "./api.ts";

/** Sends a file as raw bytes, streamed by the browser. XMLHttpRequest, because fetch tells no progress of what is sent. */
export function apiUpload<S extends z.ZodType>(
  path: string,
  file: Blob,
  schema: S,
  options: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<z.output<S>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("accept-language", i18next.language);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable && event.total > 0) options.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener("error", () => reject(networkFault()));
    request.addEventListener("abort", () => reject(new DOMException("The upload was stopped", "AbortError")));
    request.addEventListener("load", () => {
      if (request.status < 200 || request.status > 299)
        return reject(problemFault(request.status, request.responseText));
      try {
        resolve(fit(path, schema, JSON.parse(request.responseText)));
      } catch (error) {
        reject(error instanceof Error ? error : new TypeError(String(error)));
      }
    });
    options.signal?.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
