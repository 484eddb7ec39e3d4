import type { PanelData } from "../panels/panelData.ts";
import { evaluate } from "./evaluate.ts";
import type { MeasureMessage, MeasureReply } from "./measureMessages.ts";
import { resampleTasks } from "./resampleTasks.ts";
import type { MeasureRequest } from "./result.ts";

interface Question {
  readonly id: number;
  readonly request: MeasureRequest;
  readonly data: PanelData;
}

/**
 * Answers questions one after the other, with a turn of the event loop between them so that a cancel is heard. A question is about
 * the data that came last before it; what measures remember of the data lives as long as these.
 */
export class MeasureDesk {
  readonly #post: (reply: MeasureReply) => void;
  #data: PanelData | null = null;
  #waiting: Question[] = [];
  #working = false;

  constructor(post: (reply: MeasureReply) => void) {
    this.#post = post;
  }

  take(message: MeasureMessage): void {
    switch (message.kind) {
      case "data":
        this.#data = message.data;
        return;
      case "cancel":
        this.#waiting = this.#waiting.filter(({ id }) => id !== message.id);
        return;
      case "ask": {
        const { id, request, first } = message;
        if (this.#data === null) this.#post({ kind: "failed", id, message: "asked before there were data" });
        else if (first) this.#waiting.unshift({ id, request, data: this.#data });
        else this.#waiting.push({ id, request, data: this.#data });
        this.#work();
      }
    }
  }

  #work(): void {
    if (this.#working || this.#waiting.length === 0) return;
    this.#working = true;
    setTimeout(() => {
      const question = this.#waiting.shift();
      if (question !== undefined) this.#post(answer(question));
      this.#working = false;
      this.#work();
    });
  }
}

function answer({ id, request, data }: Question): MeasureReply {
  try {
    const results = evaluate(data, request);
    const pending = results.some((one) => one.pending === true);
    return { kind: "done", id, measured: { results, tasks: pending ? resampleTasks(data, request) : [] } };
  } catch (cause) {
    return { kind: "failed", id, message: cause instanceof Error ? cause.message : String(cause) };
  }
}
