/**
 * What the samples of the gallery draw, by their ids: a line for each element that says what it is, where it stands and how it is coloured.
 * It runs in the page. Places are those that the chart gives itself, rounded to a tenth, and colours those that the browser computes: neither
 * depends on the fonts of a machine, as the pixels of a picture do, and a line says what moved. Texts are left to the tests of words.
 */
export function drawings(): Readonly<Record<string, readonly string[]>> {
  const places = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "width", "height", "points", "d"];
  const painted = ["fill", "stroke", "stroke-dasharray", "stroke-width", "opacity", "background-color"];
  const shapes = "rect, circle, line, path, polygon, polyline, ellipse, use, [data-mark], [style]";
  const rounded = (text: string): string =>
    text.replaceAll(/-?\d+\.\d+/gu, (digits) => String(Math.round(Number(digits) * 10) / 10));
  const lineOf = (element: Element): string => {
    const style = getComputedStyle(element);
    const placed = [...places, "transform", "style"].flatMap((name) => {
      const value = element.getAttribute(name);
      return value === null ? [] : [`${name}=${rounded(value)}`];
    });
    // Which id a pattern has depends on what else stands in the page.
    const colours = painted.map(
      (name) => `${name}=${style.getPropertyValue(name).replace(/url\([^)]*\)/u, "url()")}`,
    );
    return [element.tagName.toLowerCase(), ...placed, ...colours].join(" ");
  };
  const isSign = (element: Element): boolean =>
    element.closest("button, [data-no-export]") !== null && element.closest("[data-mark]") === null;
  return Object.fromEntries(
    [...document.querySelectorAll("main section[id]")].map((section) => [
      section.id,
      [...section.querySelectorAll(shapes)].filter((element) => !isSign(element)).map(lineOf),
    ]),
  );
}
