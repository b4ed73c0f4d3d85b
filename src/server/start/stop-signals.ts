/** Ctrl-C and its kin, as a promise for the first and a call for the second. */
export type StopSignals = {
  /** Resolves at the first signal. */
  asked: Promise<void>;
  isAsked(): boolean;
  onSecond(act: () => void): void;
  close(): void;
};

/** npm hands a terminal's Ctrl-C on to its child, which has already had it: the same press comes twice. */
const samePressMilliseconds = 500;

export function listenForStop(): StopSignals {
  let askedAt: number | null = null;
  let second: (() => void) | null = null;
  let resolveAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (resolveAsked = resolve));
  const hear = () => {
    if (askedAt === null) {
      askedAt = Date.now();
      resolveAsked();
    } else if (Date.now() - askedAt > samePressMilliseconds) second?.();
  };
  const names = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const name of names) process.on(name, hear);
  return {
    asked,
    isAsked: () => askedAt !== null,
    onSecond(act) {
      second = act;
    },
    close() {
      for (const name of names) process.off(name, hear);
    },
  };
}
