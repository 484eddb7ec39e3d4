import { expect, test } from "vitest";
import { queryOnPaper } from "../../src/ui/paperPages.ts";

test("a media query is answered for the screen as it would be on paper", () => {
  expect(queryOnPaper("print")).toBe("all");
  expect(queryOnPaper("screen and (max-width: 600px)")).toBe("not all");
  expect(queryOnPaper("(max-width: 800px)")).toBe("(min-width: 0px)");
  expect(queryOnPaper("(width <= 900px)")).toBe("(min-width: 0px)");
  expect(queryOnPaper("(width >= 1100px)")).toBe("(max-width: 0px)");
  expect(queryOnPaper("(max-width: 600px)")).toBe("(max-width: 0px)");
  expect(queryOnPaper("(min-width: 1100px)")).toBe("(max-width: 0px)");
  expect(queryOnPaper("print and (min-width: 640px), screen")).toBe("all and (min-width: 0px), not all");
  expect(queryOnPaper("(forced-colors: active)")).toBe("(forced-colors: active)");
});
