import type { Answer } from "../../src/core/kit/answer.ts";
import { erlangB } from "../../src/core/queueing/erlang-b.ts";
import { erlangC } from "../../src/core/queueing/erlang-c.ts";
import { erlangCServiceLevel } from "../../src/core/queueing/erlang-c-service-level.ts";
import { erlangOccupancy } from "../../src/core/queueing/erlang-occupancy.ts";
import { shrinkagePositions } from "../../src/core/queueing/shrinkage-positions.ts";
import { vectorTests } from "../worlds/vectors.ts";

const elsewhere = "another file of test/vectors holds it, beside its method";

vectorTests(
  "known_wrong_negative_controls.json",
  ({ id, inputs }) => {
    const { servers, erlangs, agents } = inputs;
    if (id === "prodyna-offbyone") return { correct: erlangB(erlangs, servers) };
    if (id === "turnella-c-10-8") return { correct: valueOf(erlangC(erlangs, agents)) };
    if (id === "shrinkage-add") return { correct: shrinkagePositions(inputs.raw, inputs.shrinkage) };
    if (id === "pyworkforce-docs-b") {
      const blocking = erlangB(erlangs, servers);
      return { correct: { blocking, occupancy: valueOf(erlangOccupancy(erlangs, servers, blocking)) } };
    }
    if (id !== "prodyna-sl") return undefined;
    const { aht_s: handleSeconds, threshold_s: answerWithinSeconds } = inputs;
    return { correct: valueOf(erlangCServiceLevel({ erlangs, agents, handleSeconds, answerWithinSeconds })) };
  },
  { "crowder-typo": elsewhere, "pymc-sbg": elsewhere, "nps-ci-order": elsewhere },
);

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(`no answer: ${answer.why}`);
  return answer.value;
}
