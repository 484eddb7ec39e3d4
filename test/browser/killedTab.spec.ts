import { expect, type Page } from "@playwright/test";
import { answer, cellsOf, choose, csvFile, letStand, pattern, review, say, visit } from "./app.ts";
import { test } from "./demo.ts";

/** Where an import is when the tab dies, in the order of an import, and whether the commit stands by then. */
const points = [
  { at: "decode", committed: false },
  { at: "parse", committed: false },
  { at: "questions", committed: false },
  { at: "staging", committed: false },
  { at: "checks", committed: false },
  { at: "before a batch file", committed: false },
  { at: "after a batch file", committed: false },
  { at: "before the manifest", committed: false },
  { at: "after the manifest", committed: true },
  { at: "before the panels", committed: true },
  { at: "receipt", committed: true },
] as const;
type Point = (typeof points)[number]["at"];

/** `VETSCOPE_KILLS=20` kills twenty times at each point; without it every third point is met once. */
const kills = Number(process.env["VETSCOPE_KILLS"] ?? 0);
const every = 3;

const students = Array.from({ length: 2000 }, (_none, at) => `P${at}`);
const indicators = ["K01", "K02", "K03", "K06", "K07"];
const programs = csvFile("programs.csv", "program_code,name_en\nW1,Welding\n");
const roll = csvFile(
  "roll.csv",
  `student_id,program_code,cohort\n${students.map((id) => `${id},W1,2020\n`).join("")}`,
);

/** A term's scores; without the column of terms their term is asked about. */
function scores(term: string, says: boolean) {
  const rows = indicators.flatMap((code) =>
    students.map((id, at) => `${id},${code},${50 + (at % 40)}${says ? `,${term}` : ""}\n`),
  );
  const header = `student_id,indicator_code,score${says ? ",term_code" : ""}\n`;
  return csvFile(`${says ? `scores ${term}` : "scores"}.csv`, header + rows.join(""));
}

/** Makes the page of this document stand still at a point of an import, and say so. */
function standStill(at: Point): void {
  const stop = (): Promise<never> => {
    document.documentElement.dataset["stands"] = at;
    return new Promise(() => undefined);
  };
  const speaksOf = (message: unknown, word: string): boolean => {
    const data: unknown =
      typeof message === "object" && message !== null && "data" in message ? message.data : null;
    return Array.isArray(data) && data.some((one) => typeof one === "string" && one.includes(word));
  };
  // The blank document before the app has no files.
  if (!("FileSystemFileHandle" in globalThis)) return;
  const sql = at === "staging" ? "staging" : at === "checks" ? "checking" : null;
  const isStep = (step: string): boolean =>
    at === "decode" ? step === "decode" : at === "parse" && step !== "decode";
  globalThis.Worker = new Proxy(Worker, {
    construct: (target, given: [URL]) => {
      const worker = new target(...given);
      worker.addEventListener(
        "message",
        (event: MessageEvent<{ readonly kind?: string; readonly progress?: { readonly step: string } }>) => {
          const { kind, progress } = event.data;
          if (kind !== "progress" || progress === undefined || !isStep(progress.step)) return;
          event.stopImmediatePropagation();
          void stop();
        },
      );
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message: unknown, transfer?: Transferable[] | StructuredSerializeOptions) => {
        if (sql !== null && speaksOf(message, sql)) void stop();
        else if (Array.isArray(transfer)) post(message, transfer);
        else post(message, transfer);
      };
      return worker;
    },
  });
  const isBatch = (name: string): boolean => name.endsWith(".assessments");
  const around = (
    prototype: object,
    name: string,
    instead: (self: unknown, done: () => Promise<unknown>) => unknown,
  ) => {
    const original: unknown = Reflect.get(prototype, name);
    if (typeof original !== "function") throw new TypeError(`there is no ${name}`);
    Reflect.set(prototype, name, function replaced(this: unknown, ...given: unknown[]) {
      return instead(this, async () => Reflect.apply(original, this, given) as unknown);
    });
  };
  const names = new WeakMap<object, string>();
  around(FileSystemFileHandle.prototype, "createWritable", async (handle, open) => {
    const name = handle instanceof FileSystemFileHandle ? handle.name : "";
    if (at === "before a batch file" && isBatch(name)) return stop();
    if (at === "before the manifest" && name === "manifest") return stop();
    // The file of panels is named by the revision that they are of.
    if (at === "before the panels" && /^\d+$/u.test(name)) return stop();
    const stream = await open();
    if (typeof stream === "object" && stream !== null) names.set(stream, name);
    return stream;
  });
  around(FileSystemWritableFileStream.prototype, "close", async (stream, closed) => {
    await closed();
    const name = typeof stream === "object" && stream !== null ? (names.get(stream) ?? "") : "";
    if (at === "after a batch file" && isBatch(name)) return stop();
    if (at === "after the manifest" && name === "manifest") return stop();
    return undefined;
  });
}

/** The process of the tab ends without a word, as when it runs out of memory or is ended from outside. */
async function kill(page: Page): Promise<void> {
  const died = page.waitForEvent("crash");
  const desktop = await page.context().newCDPSession(page);
  void desktop.send("Page.crash").catch(() => undefined);
  await died;
  await page.close();
}

interface Stored {
  readonly loaded: readonly Readonly<Record<string, string>>[];
  readonly batches: readonly string[];
}

/** What a person finds loaded, and what lies in the folder of batches. */
async function stored(page: Page): Promise<Stored> {
  await visit(page, "data");
  const loaded = await cellsOf(page.getByRole("table", { name: say("pages.data.loadedTitle") }));
  const batches = await page.evaluate(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("vetscope");
    const names: string[] = [];
    for await (const name of (await root.getDirectoryHandle("batches")).keys()) names.push(name);
    return names.toSorted();
  });
  return { loaded, batches };
}

/** Loads the files on the Data page as far as the page gets. */
async function confirmed(page: Page, at: Point | null): Promise<void> {
  const stands = page.locator("html[data-stands]");
  const seen = page.getByRole("heading", { name: pattern("pages.data.reviewTitle") });
  await expect(stands.or(seen).first()).toBeAttached({ timeout: 90_000 });
  if (at === "questions" || (await stands.count()) > 0) return;
  await letStand(page);
  await page.getByRole("button", { name: pattern("pages.data.confirm") }).click();
  // Panels are stored after the receipt is there.
  const more = page.getByRole("button", { name: say("pages.data.more"), exact: true });
  await expect(at === null || at === "receipt" ? more : stands).toBeAttached({ timeout: 90_000 });
}

test("a tab that is killed at any moment of an import loses no committed row, and leaves no half import", async ({
  page: first,
  context,
}) => {
  const rounds = points.flatMap((point, place) =>
    kills > 0 ? Array.from({ length: kills }, () => point) : place % every === 2 ? [point] : [],
  );
  test.setTimeout(120_000 + rounds.length * 60_000);
  await visit(first, "data");
  await choose(first, [programs, roll]);
  await answer(first, "own");
  await review(first);
  await confirmed(first, null);
  await first.close();

  let page = await context.newPage();
  let before = await stored(page);
  for (const [round, { at, committed }] of rounds.entries()) {
    await page.close();
    const victim = await context.newPage();
    await victim.addInitScript(standStill, at);
    await visit(victim, "data");
    await choose(victim, [scores(`${2021 + round}-${2022 + round}-1`, at !== "questions")]);
    await confirmed(victim, at);
    const reached = await victim.locator("html").getAttribute("data-stands");
    if (at !== "questions" && at !== "receipt") expect(reached, at).toBe(at);
    await kill(victim);

    page = await context.newPage();
    const after = await stored(page);
    if (committed) {
      expect(after.loaded, at).toHaveLength(before.loaded.length + 1);
      for (const row of before.loaded) expect(after.loaded, at).toContainEqual(row);
      expect(
        after.loaded.some((row) => Object.values(row).includes("10,000")),
        at,
      ).toBe(true);
    } else {
      expect(after, at).toEqual(before);
    }
    before = after;
  }
});
