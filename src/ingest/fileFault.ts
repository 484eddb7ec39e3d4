import type { CheckId } from "./checks.ts";

/** Why a file cannot be read at all: the check that stopped it and what the user can do, in plain words. */
export class FileFault extends Error {
  readonly check: CheckId;
  readonly reason: string;
  /** Hash of the file's bytes where they were all read before the fault was found. */
  readonly sha256: string | null;
  constructor(check: CheckId, reason: string, sha256: string | null = null) {
    super(`${check}: ${reason}`);
    this.name = "FileFault";
    this.check = check;
    this.reason = reason;
    this.sha256 = sha256;
  }
}
