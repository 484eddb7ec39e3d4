import { describe, expect, it } from "vitest";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import { createFormat } from "../../src/ui/format.ts";

const en = createFormat("en", textOf(createTexts("en")), "CNY");
const zh = createFormat("zh-CN", textOf(createTexts("zh-CN")));

describe("numbers as text", () => {
  it("points have one decimal, shares are per cent", () => {
    expect(en.value(61.25, "points")).toBe("61.3");
    expect(en.value(0.784, "share")).toBe("78%");
    expect(en.value(0.784, "share", "full")).toBe("78.4%");
    expect(en.value(-11.84, "point_difference")).toBe("−11.8");
    expect(en.count(138204)).toBe("138,204");
  });

  it("an interval names its unit once, and says 'to' between signed limits", () => {
    expect(en.interval(0.742, 0.818, "share")).toBe("74 – 82%");
    expect(zh.interval(0.742, 0.818, "share")).toBe("74–82%");
    expect(en.interval(-9, -3.2, "point_difference")).toBe("−9.0 to −3.2");
    expect(zh.interval(-9, -3.2, "point_difference")).toBe("−9.0 至 −3.2");
  });

  it("a difference has its sign, of shares in percentage points, and none at zero", () => {
    expect(en.signed(1.1, "points")).toBe("+1.1");
    expect(en.signed(-0.021, "share")).toBe("−2.1 pp");
    expect(zh.signed(0.021, "share")).toBe("+2.1 个百分点");
    expect(en.signed(0.01, "points")).toBe("0.0");
    expect(en.value(-0.01, "points")).toBe("0.0");
  });

  it("money is in the currency of the data, or a plain number where there is none", () => {
    expect(en.value(4300, "money")).toBe("¥4,300");
    expect(en.interval(4100, 4500, "money")).toBe("¥4,100 – 4,500");
    expect(zh.value(4300, "money")).toBe("4,300");
  });

  it("dates are the locale's, and what is no date stays as it is", () => {
    expect(en.date("2024-07-12")).toBe("Jul 12, 2024");
    expect(zh.date("2024-07-12")).toBe("2024年7月12日");
    expect(en.date("2024-1")).toBe("2024-1");
    expect(en.date("term 3")).toBe("term 3");
  });

  it("a Chinese list leaves room beside figures and Latin words, and leaves its items as they are", () => {
    expect(zh.list(["6", "12"])).toBe("6 和 12");
    expect(zh.list(["护理", "汽车"])).toBe("护理和汽车");
    expect(zh.list(["A和B", "3和4", "P12"])).toBe("A和B、3和4 和 P12");
    expect(en.list(["6", "12"])).toBe("6 and 12");
  });
});
