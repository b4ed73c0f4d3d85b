/** So long after "g" a letter still leads to a room. */
const pauseMs = 1200;

/**
 * Tells of each key, in their order, whether it comes right after "g": then it leads to a room, and no screen takes it for its own.
 * Keys are known by their place on the keyboard, so that they work in the Russian layout too.
 * @example
 * const isAfterGo = afterGo();
 * isAfterGo({ code: "KeyG", timeStamp: 5 }) // => false
 * isAfterGo({ code: "KeyR", timeStamp: 300 }) // => true
 */
export function afterGo(): (key: Pick<KeyboardEvent, "code" | "timeStamp">) => boolean {
  // Times are counted from the page's beginning: 0 would make the first letters of a fresh page come after a "g" that nobody pressed.
  let goAt = Number.NEGATIVE_INFINITY;
  return ({ code, timeStamp }) => {
    const isAfter = timeStamp - goAt < pauseMs;
    goAt = code === "KeyG" && !isAfter ? timeStamp : Number.NEGATIVE_INFINITY;
    return isAfter;
  };
}
