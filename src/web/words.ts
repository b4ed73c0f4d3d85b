import { accessWords } from "./access/words.ts";
import { kitWords } from "./kit/words.ts";
import { listenWords } from "./listen/words.ts";
import { proveWords } from "./prove/words.ts";
import { understandWords } from "./understand/words.ts";

/** Every sentence on screen, by area (one i18next namespace each). */
export const words = {
  kit: kitWords,
  access: accessWords,
  listen: listenWords,
  understand: understandWords,
  prove: proveWords,
};
