import { Presets, SingleBar } from "cli-progress";

/** A bar on stderr for a person; silent where nobody looks (pipes, --json, CI). */
export type Progress = {
  /** `total` null: not known yet. `phase` is a short word in the reader's language. */
  report(progress: { phase: string; done: number; total: number | null }): void;
  end(): void;
};

export const silentProgress: Progress = { report: () => undefined, end: () => undefined };

export function progressBar(stream: NodeJS.WriteStream): Progress {
  const format = " {bar} {percentage}% {phase} {value}/{total}";
  const bar = new SingleBar(
    { stream, format, hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  let isShown = false;
  return {
    report({ phase, done, total }) {
      if (!isShown) bar.start(total ?? 0, 0, { phase });
      isShown = true;
      bar.setTotal(Math.max(total ?? 0, done));
      bar.update(done, { phase });
    },
    end() {
      if (isShown) bar.stop();
      isShown = false;
    },
  };
}
