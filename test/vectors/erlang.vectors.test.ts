import type { Answer } from "../../src/core/kit/answer.ts";
import { erlangA } from "../../src/core/queueing/erlang-a.ts";
import { erlangAFiniteRoom } from "../../src/core/queueing/erlang-a-finite-room.ts";
import { erlangB } from "../../src/core/queueing/erlang-b.ts";
import { erlangBServers } from "../../src/core/queueing/erlang-b-servers.ts";
import { erlangBTraffic } from "../../src/core/queueing/erlang-b-traffic.ts";
import { erlangC } from "../../src/core/queueing/erlang-c.ts";
import { erlangCAsa } from "../../src/core/queueing/erlang-c-asa.ts";
import { erlangCServiceLevel } from "../../src/core/queueing/erlang-c-service-level.ts";
import { staffing } from "../../src/core/queueing/staffing.ts";
import { type VectorCase, vectorTests } from "../worlds/vectors.ts";

type Numbers = Record<string, number>;

vectorTests("erlang.json", ({ inputs }: VectorCase) => {
  if (inputs.model === "B" || inputs.model === "extended B") return lines(inputs);
  if (inputs.model === "C") return patient(inputs);
  return inputs.model === "A finite" ? finiteRoom(inputs) : impatient(inputs);
});

function lines(given: Numbers) {
  const { servers, erlangs = 0, max_blocking: limit, recall } = given;
  if (servers !== undefined && limit !== undefined) return { erlangs: erlangBTraffic(servers, limit) };
  if (servers !== undefined) {
    const blocking = erlangB(erlangs, servers);
    return { blocking, carried: erlangs * (1 - blocking) };
  }
  const needed = valueOf(erlangBServers(erlangs, limit!, recall));
  return { raw: needed, lines: needed };
}

/** One unit for all times: seconds. */
function inSeconds(given: Numbers) {
  const perSecond = given["lambda_s"] ?? 1;
  const handle = given["aht_s"] ?? (given["mu_s"] ? 1 / given["mu_s"] : (given["aht_min"] ?? 1) * 60);
  return {
    contacts: given["calls"] ?? given["calls_per_interval"] ?? 0,
    intervalSeconds: given["interval_s"] ?? (given["interval_min"] ?? 1) * 60,
    handleSeconds: handle,
    erlangs: given["erlangs"] ?? perSecond * handle,
    answerWithinSeconds: given["threshold_s"] ?? (given["threshold_min"] ?? 0) * 60,
    patienceSeconds: given["theta_s"] ? 1 / given["theta_s"] : (given["patience_min"] ?? 1) * 60,
  };
}

function patient(given: Numbers) {
  const { contacts, intervalSeconds, handleSeconds, erlangs, answerWithinSeconds } = inSeconds(given);
  const { agents, target_sl: serviceLevel, max_occupancy: occupancy, shrinkage } = given;
  if (agents !== undefined) {
    return {
      p_wait: valueOf(erlangC(erlangs, agents)),
      service_level: valueOf(erlangCServiceLevel({ erlangs, handleSeconds, agents, answerWithinSeconds })),
      asa_s: valueOf(erlangCAsa(erlangs, handleSeconds, agents)),
    };
  }
  const target = { serviceLevel, answerWithinSeconds, ...(occupancy === undefined ? {} : { occupancy }) };
  const plan = valueOf(
    staffing({ contacts, intervalSeconds, handleSeconds, target, shrinkage: shrinkage ?? 0 } as never),
  );
  return {
    raw: plan.agents,
    agents: plan.agents,
    positions: plan.positions,
    service_level: plan.serviceLevel,
    occupancy: plan.occupancy,
    p_wait: plan.waitShare,
  };
}

function impatient(given: Numbers) {
  const { handleSeconds, erlangs, answerWithinSeconds, patienceSeconds } = inSeconds(given);
  const line = erlangA({
    erlangs,
    handleSeconds,
    patienceSeconds,
    agents: given["agents"]!,
    answerWithinSeconds,
  });
  return {
    p_wait: line.waitShare,
    p_abandon: line.abandonShare,
    occupancy: line.occupancy,
    mean_wait_min: line.meanWaitSeconds / 60,
    service_level: line.serviceLevel.ofOffered,
  };
}

function finiteRoom(given: Numbers) {
  const { handleSeconds, erlangs, answerWithinSeconds, patienceSeconds } = inSeconds(given);
  const { agents, waiting_places: waitingPlaces } = given as { agents: number; waiting_places: number };
  const room = { erlangs, handleSeconds, patienceSeconds, agents, answerWithinSeconds, waitingPlaces };
  return { p_abandon: erlangAFiniteRoom(room).abandonShare };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.known) throw new Error(`no answer: ${answer.why}`);
  return answer.value;
}
