import { answerInThread } from "../threads/answer-in-thread.ts";
import {
  type BegunPart,
  type ContactPart,
  openPart,
  type PartPlaces,
  type PartReading,
  type PartWish,
} from "./contact-part.ts";

/** What runs in the thread of a part: it is opened by the first question and read by the second. */

export type ToPart = { begin: PartWish } | { finish: PartPlaces };

let part: ContactPart | undefined;
answerInThread<ToPart, BegunPart | PartReading>((message, report) => {
  if ("begin" in message) {
    part = openPart(message.begin);
    return { result: part.begin(report) };
  }
  if (!part) throw new RangeError("a part is to be begun before it is finished");
  return { result: part.finish(message.finish, report) };
});
