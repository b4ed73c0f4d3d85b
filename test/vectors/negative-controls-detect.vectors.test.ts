import { ewmaArl } from "../../src/core/detect/ewma-arl.ts";
import { vectorTests } from "../worlds/vectors.ts";

const elsewhere = "a queueing, retention or NPS result, held beside that part's own vectors";

vectorTests(
  "known_wrong_negative_controls.json",
  ({ inputs: { lambda_: weight, L: width } }) => {
    // The case quotes the row below: R's spc prints the flagged 3.95 at shift 1.25; at 1.5 the paper's own 2.80 is right.
    const correct = ewmaArl({ weight, width, shift: 1.25 });
    return { correct: correct.known ? correct.value : undefined };
  },
  Object.fromEntries(
    [
      "prodyna-offbyone",
      "prodyna-sl",
      "turnella-c-10-8",
      "pyworkforce-docs-b",
      "pymc-sbg",
      "nps-ci-order",
      "shrinkage-add",
    ].map((id) => [id, elsewhere]),
  ),
);
