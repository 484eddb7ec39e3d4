import type { ColumnTable } from "../../columns/columnTable.ts";
import type { CheckId } from "./checks.ts";
import { shortText, type Findings } from "./findings.ts";
import type { RejectedRecord } from "../screening.ts";
import { checkCatalogue } from "./checks.ts";
import { type Message } from "../message.ts";

/** 1 for each flag that is 0. */
function inverse(flags: Uint8Array): Uint8Array {
  const inverted = new Uint8Array(flags.length);
  for (let row = 0; row < flags.length; row += 1) inverted[row] = flags[row] === 0 ? 1 : 0;
  return inverted;
}

/** What becomes of each row of a file. The first reason for rejecting a row is the one it gets; skipped rows are not judged. */
export class RowVerdicts {
  readonly rejected: RejectedRecord[] = [];
  skipped = 0;
  private readonly out: Uint8Array;
  private readonly dropped: Uint8Array;
  private readonly raw: ColumnTable;
  private readonly findings: Findings;

  constructor(raw: ColumnTable, findings: Findings) {
    this.raw = raw;
    this.findings = findings;
    this.out = new Uint8Array(raw.lines.length);
    this.dropped = new Uint8Array(raw.lines.length);
  }

  /** True while the row is neither rejected nor skipped. */
  stands(row: number): boolean {
    return this.out[row] === 0;
  }

  /** 1 for each row that was not rejected, skipped ones among them. */
  notRejected(): Uint8Array {
    return inverse(this.dropped);
  }

  /** 1 for each row that is loaded. */
  kept(): Uint8Array {
    return inverse(this.out);
  }

  skip(row: number): void {
    if (this.out[row] !== 0) return;
    this.out[row] = 1;
    this.skipped += 1;
  }

  /** Counts a case of a check, and rejects the row where the check is of that level. */
  report(row: number, check: CheckId, column: string | null, value: string, reason: Message): void {
    const line = this.raw.lines[row] ?? 0;
    this.findings.add(check, { line, column, value, reason });
    if (checkCatalogue[check].level !== "fail" || this.out[row] !== 0) return;
    this.out[row] = 1;
    this.dropped[row] = 1;
    const fields = this.raw.columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? 0] ?? "");
    this.rejected.push({ line, check, column, value: shortText(value), reason, fields });
  }
}
