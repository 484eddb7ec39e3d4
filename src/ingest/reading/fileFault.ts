import type { CheckId } from "../checks/checks.ts";
import { type Message } from "../message.ts";

/** Why a file cannot be read at all: the check that stopped it and what the user can do, in plain words. */
export class FileFault extends Error {
  readonly check: CheckId;
  readonly reason: Message;
  /** Hash of the file's bytes where they were all read before the fault was found. */
  readonly sha256: string | null;
  constructor(check: CheckId, reason: Message, sha256: string | null = null) {
    super(`${check}: ${reason.id} ${JSON.stringify(reason.values)}`);
    this.name = "FileFault";
    this.check = check;
    this.reason = reason;
    this.sha256 = sha256;
  }
}
