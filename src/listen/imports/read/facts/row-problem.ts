import type { Facts } from "../../../../core/kit/fault.ts";
import type { RowFaultCode } from "../row-fault.ts";

/** Thrown inside the making of one fact and turned into a bad row: it never leaves this folder. */
export class RowProblem extends Error {
  readonly code: RowFaultCode;
  readonly column: string | null;
  readonly raw: string;
  readonly facts: Facts;

  constructor(code: RowFaultCode, column: string | null, raw: string, facts: Facts = {}) {
    super(code);
    this.code = code;
    this.column = column;
    this.raw = raw;
    this.facts = facts;
  }
}
