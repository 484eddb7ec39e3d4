import { expect, test } from "vitest";
import { failureWords, type Failure } from "../../src/features/data/failure.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { languages } from "../../src/i18n/text.ts";
import { createFormat } from "../../src/ui/format.ts";
import { ChangedElsewhereError } from "../../src/workspace/changedElsewhere.ts";
import { StorageFullError } from "../../src/workspace/fileStorage.ts";
import { UnacknowledgedError } from "../../src/workspace/unacknowledgedError.ts";

test.each(languages)("what failed is said in the words of the interface, %s", (language) => {
  const text = textOf(createTexts(language));
  const words = (error: unknown, during: Failure["during"] = "committing") =>
    failureWords({ during, error }, text, createFormat(language, text));
  const errors = [
    new StorageFullError(2_400_000, null),
    new ChangedElsewhereError(),
    new UnacknowledgedError([
      { by: 0, file: "a.csv", checks: ["code.unknown_student", "key.repeat"] },
      { by: 1, file: "b.csv", checks: ["key.repeat"] },
    ]),
  ];
  for (const error of errors) {
    const said = words(error);
    expect(said).not.toContain(error.message);
    expect(said).not.toContain("{{");
    expect(said).toContain(language === "en" ? "Nothing was written" : "未写入任何内容");
  }
  expect(words(errors[0])).toContain("3 MB");
  const unseen = words(errors[2]);
  for (const part of [
    "a.csv",
    "b.csv",
    text("checks.code.unknown_student.label"),
    text("checks.key.repeat.label"),
  ])
    expect(unseen).toContain(part);
  expect(unseen).not.toContain("key.repeat");
  expect(words(new Error("boom"), "reading")).toBe(text("pages.data.readFailed", { message: "boom" }));
});
