import { expect, test } from "vitest";
import { exampleLines } from "../../src/features/method/exampleLines.ts";
import { lines, oneLine } from "../../src/ingest/checkExamples/example.ts";
import { groupExamples } from "../../src/ingest/checkExamples/groupExamples.ts";
import { readingExamples } from "../../src/ingest/checkExamples/readingExamples.ts";
import { rowExamples } from "../../src/ingest/checkExamples/rowExamples.ts";
import { valueExamples } from "../../src/ingest/checkExamples/valueExamples.ts";

test("an example shows the lines by which it differs from its clean twin", () => {
  expect(exampleLines(oneLine("a.csv", "id,n", "1,x", "1,2", "3,4"))).toEqual([
    {
      name: "a.csv",
      header: "id,n",
      found: [{ line: 2, text: "1,x" }],
      foundMore: 0,
      clean: [{ line: 2, text: "1,2" }],
      cleanMore: 0,
    },
  ]);
  const [twice] = exampleLines({
    files: [lines("a.csv", "id", "1", "1", "2", "3", "4", "5")],
    clean: [lines("a.csv", "id", "1")],
  });
  expect(twice).toMatchObject({
    found: [{ line: 3, text: "1" }, { line: 4 }, { line: 5 }],
    foundMore: 2,
    clean: [],
  });
});

const all = { ...readingExamples, ...valueExamples, ...rowExamples, ...groupExamples };

test.each(Object.entries(all))("the example of %s shows what is found", (_id, example) => {
  const shown = exampleLines(example).flatMap(({ name, found, clean }) => [...found, ...clean, name]);
  const names = [...example.files, ...example.clean].map(({ name }) => name);
  // What is found is in the lines or in the name of the file, or the file holds nothing.
  expect(
    shown.length > example.files.length || new Set(names).size > 1 || example.files[0]?.content === "",
  ).toBe(true);
});
