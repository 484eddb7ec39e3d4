import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MeasureAsker, MeasureError, type MeasuringWorker } from "../../src/measures/askMeasure.ts";
import { evaluate } from "../../src/measures/evaluate.ts";
import { MeasureDesk } from "../../src/measures/measureDesk.ts";
import type { MeasureMessage, MeasureReply } from "../../src/measures/measureMessages.ts";
import type { MeasureRequest } from "../../src/measures/result.ts";
import { resampleTasks } from "../../src/measures/resampleTasks.ts";
import type { PanelData } from "../../src/panels/panelData.ts";
import { defaultSettings } from "../../src/panels/settings.ts";
import { indicators, scoresOf, student, terms } from "./smallSchool.ts";
import { TestDatabase } from "./testDatabase.ts";

let database: TestDatabase;
let data: PanelData;
beforeAll(async () => {
  database = await TestDatabase.open();
  const ids = Array.from({ length: 14 }, (_, index) => `s${index}`);
  data = await database.load({
    indicators,
    terms,
    students: ids.map((id) => student(id)),
    assessments: ids.flatMap((id, index) => scoresOf(id, [40 + 3 * index, 60, 50 + index, 2 + (index % 3)])),
  });
});
afterAll(() => database.close());

const ask = (measure: MeasureRequest["measure"]): MeasureRequest => ({
  measure,
  by: ["program"],
  where: {},
  settings: defaultSettings,
});

/** The worker's own desk behind copies of the messages, as a thread would have them. */
function deskBehind(heard: MeasureMessage[] = []) {
  let answer: (event: { readonly data: MeasureReply }) => void = () => undefined;
  let die: (event: { readonly message: string }) => void = () => undefined;
  const desk = new MeasureDesk((reply) => answer({ data: structuredClone(reply) }));
  const worker: MeasuringWorker = {
    postMessage: (message) => {
      heard.push(message);
      desk.take(structuredClone(message));
    },
    addEventListener: (type: "message" | "error", listener: never) => {
      if (type === "message") answer = listener;
      else die = listener;
    },
    terminate: () => undefined,
  };
  return { worker, die: () => die({ message: "out of memory" }) };
}

describe("measures asked of a worker", () => {
  test("are those of the page, with what their pending limits are resampled from; the data are told once", async () => {
    const heard: MeasureMessage[] = [];
    const asker = new MeasureAsker(() => deskBehind(heard).worker);
    const [level, variation] = await Promise.all([
      asker.ask(data, ask("competence.level")),
      asker.ask(data, ask("competence.variation")),
    ]);
    expect(level).toEqual({ results: evaluate(data, ask("competence.level")), tasks: [] });
    expect(variation?.results).toEqual(evaluate(data, ask("competence.variation")));
    expect(variation?.tasks).toEqual(resampleTasks(data, ask("competence.variation")));
    expect(heard.map(({ kind }) => kind)).toEqual(["data", "ask", "ask"]);
  });

  test("a question that is taken back is not answered, and what cannot be answered says why", async () => {
    const asker = new MeasureAsker(() => deskBehind().worker);
    const stop = new AbortController();
    const first = asker.ask(data, ask("competence.level"));
    const second = asker.ask(data, ask("competence.balance"), { signal: stop.signal });
    stop.abort(new Error("another filter"));
    await expect(second).rejects.toThrow("another filter");
    await expect(first).resolves.toBeDefined();
    await expect(asker.ask(data, { ...ask("employer.satisfied"), by: ["term"] })).rejects.toThrow(
      MeasureError,
    );
  });

  test("after the worker died the next question starts another one", async () => {
    const started: ReturnType<typeof deskBehind>[] = [];
    const asker = new MeasureAsker(() => {
      const one = deskBehind();
      started.push(one);
      return one.worker;
    });
    const lost = asker.ask(data, ask("competence.level"));
    started[0]?.die();
    await expect(lost).rejects.toThrow("out of memory");
    await expect(asker.ask(data, ask("competence.level"))).resolves.toMatchObject({ tasks: [] });
    expect(started).toHaveLength(2);
  });
});
