import { expect, it } from "vitest";
import { unpack } from "../../src/columns/packed.ts";
import type { Panel } from "../../src/panels/panelData.ts";
import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import { emptyPanels, readPanels, writePanels } from "../../src/workspace/panelStore.ts";

const studentsOf = (columns: Panel["columns"]): Panel => ({ id: "students", rowCount: 3, columns });

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
        ...empty.panels.students.columns,
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
});

it("panels of another revision go when new ones are stored", async () => {
  const storage = memoryStorage();
  await writePanels(storage, emptyPanels(1));
  await writePanels(storage, emptyPanels(2));
  expect(await readPanels(storage, 1)).toBeNull();
  expect(await readPanels(storage, 2)).toEqual(emptyPanels(2));
});
