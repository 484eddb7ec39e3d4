import { expect, it } from "vitest";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { allSeen, ids, scores, screen, students } from "./school.ts";
import { open } from "./shared.ts";

it.each([0, 5, 20, 60])(
  "panels of a plan that are broken off after %i ms leave nothing in the way of the next plan",
  async (wait) => {
    const workspace = await open(memoryStorage());
    const files = await screen(
      workspace,
      students("students.csv", ids(0, 12)),
      scores("a.csv", "2023-2024-1", ids(0, 12), 3),
    );
    const stop = new AbortController();
    const made = workspace.panelsOf(await workspace.plan(files), stop.signal).then(
      () => "made",
      () => "broken off",
    );
    await new Promise((resolve) => {
      setTimeout(resolve, wait);
    });
    stop.abort();
    expect(["made", "broken off"]).toContain(await made);
    const again = await workspace.plan(files);
    await workspace.commit(again, allSeen(again));
    expect(workspace.snapshot().data.panels.students.rowCount).toBe(12);
  },
);
