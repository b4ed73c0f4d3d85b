import { useCallback, useRef, useState } from "react";
import type { z } from "zod";
import { keptFileReply } from "../../../../listen/imports/contract.ts";
import { apiUpload } from "../../../kit/api-upload.ts";
import { useWorkspace } from "../../../kit/workspace-context.ts";

export type KeptFile = z.infer<typeof keptFileReply>;
export type Upload = { name: string; bytes: number; share: number };

/** Sends one file to be kept. Stopping it leaves nothing behind. */
export function useUpload(onKept: (file: KeptFile) => void) {
  const { api } = useWorkspace();
  const [upload, setUpload] = useState<Upload | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stopper = useRef<AbortController | null>(null);
  const send = useCallback(
    async (file: File) => {
      const controller = new AbortController();
      stopper.current = controller;
      setError(null);
      setUpload({ name: file.name, bytes: file.size, share: 0 });
      const onProgress = (share: number) => setUpload({ name: file.name, bytes: file.size, share });
      try {
        const path = api(`files?name=${encodeURIComponent(file.name)}`);
        onKept(await apiUpload(path, file, keptFileReply, { onProgress, signal: controller.signal }));
      } catch (problem) {
        if (!isAbort(problem)) setError(problem);
      } finally {
        setUpload(null);
      }
    },
    [api, onKept],
  );
  const stop = useCallback(() => stopper.current?.abort(), []);
  return { upload, error, send, stop };
}

/** The person stopped it: nothing to tell. */
function isAbort(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === "AbortError";
}
