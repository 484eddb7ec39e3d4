import { expect, it } from "vitest";
import { unpack } from "../../src/columns/packed.ts";
import type { Panel } from "../../src/panels/panelData.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { emptyPanels, readPanels, writePanels } from "../../src/workspace/panelStore.ts";

/** Three students of whom nothing is known but what is given. */
function studentsOf(columns: Panel["columns"]): Panel {
  const unknown = Object.entries(emptyPanels(1).panels.students.columns).map(
    ([name, { constructor }]) =>
      [
        name,
        constructor === Float64Array ? new Float64Array(3).fill(Number.NaN) : new Int32Array(3).fill(-1),
      ] as const,
  );
  return { id: "students", rowCount: 3, columns: { ...Object.fromEntries(unknown), ...columns } };
}

it.each([
  [0, 1],
  [127, 1],
  [128, 2],
  [32_767, 2],
  [32_768, 4],
])("panels come back as they were, codes up to %i in %i bytes", async (most, width) => {
  const storage = memoryStorage();
  const empty = emptyPanels(3);
  const data = (program: number) => ({
    ...empty,
    panels: {
      ...empty.panels,
      students: studentsOf({
        program: Int32Array.of(-1, program, 0),
        intake: Float64Array.of(0.1, Number.NaN, -3),
      }),
    },
  });
  await writePanels(storage, data(most));
  expect(await readPanels(storage, 3)).toEqual(data(most));
  const { arrays } = unpack((await storage.read("panels/3")) ?? new Uint8Array());
  const stored = arrays.find((array) => array.length === 3 && array[1] === most && array[0] === -1);
  expect(stored?.BYTES_PER_ELEMENT).toBe(width);
  // Of the others nothing is stored.
  expect(arrays.filter((array) => array.length > 0)).toHaveLength(2);
});

it("panels of another revision go when new ones are stored", async () => {
  const storage = memoryStorage();
  await writePanels(storage, emptyPanels(1));
  await writePanels(storage, emptyPanels(2));
  expect(await readPanels(storage, 1)).toBeNull();
  expect(await readPanels(storage, 2)).toEqual(emptyPanels(2));
});
