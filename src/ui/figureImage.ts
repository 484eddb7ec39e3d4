const svgNamespace = "http://www.w3.org/2000/svg";

/** A drawing as SVG text with its size in px. */
export interface FigureImage {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What of a computed style makes a drawing look as it does, with the value that an SVG has without it. */
const shapePaints: Readonly<Record<string, string>> = {
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-opacity": "1",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "paint-order": "normal",
  opacity: "1",
  "vector-effect": "none",
};

const textPaints: Readonly<Record<string, string>> = {
  "font-family": "",
  "font-size": "",
  "font-weight": "400",
  "text-anchor": "start",
};

function create(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function isVisible(color: string): boolean {
  return color !== "" && color !== "transparent" && !/rgba\(.*, 0\)$|\/ 0\)$/u.test(color);
}

function paintedCopy(drawing: SVGSVGElement, left: number, top: number): Node {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return copy;
  const box = drawing.getBoundingClientRect();
  const from = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  const to = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  from.forEach((element, index) => {
    const target = to[index];
    if (target === undefined) return;
    const style = getComputedStyle(element);
    const paints = element instanceof SVGTextElement ? { ...shapePaints, ...textPaints } : shapePaints;
    for (const [name, otherwise] of Object.entries(paints)) {
      const value = style.getPropertyValue(name);
      if (value === otherwise || value === "") target.removeAttribute(name);
      else target.setAttribute(name, value.replaceAll(/url\("[^"#]*#/gu, 'url("#'));
    }
    // A drawing within a drawing is cut off at its edge unless it says otherwise.
    if (element instanceof SVGSVGElement) target.setAttribute("overflow", style.overflow);
    target.removeAttribute("class");
    target.removeAttribute("style");
    for (const name of target.getAttributeNames()) {
      if (name.startsWith("data-") || name.startsWith("aria-") || name === "tabindex" || name === "role")
        target.removeAttribute(name);
    }
  });
  copy.setAttribute("x", String(box.left - left));
  copy.setAttribute("y", String(box.top - top));
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  return copy;
}

function drawBox(target: SVGElement, element: Element, left: number, top: number): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left - left, box.top - top];
  if (isVisible(style.backgroundColor)) {
    target.append(
      create("rect", { x, y, width: box.width, height: box.height, fill: style.backgroundColor }),
    );
  }
  const edges = [
    { side: "top", x1: x, y1: y, x2: x + box.width, y2: y },
    { side: "bottom", x1: x, y1: y + box.height, x2: x + box.width, y2: y + box.height },
    { side: "left", x1: x, y1: y, x2: x, y2: y + box.height },
    { side: "right", x1: x + box.width, y1: y, x2: x + box.width, y2: y + box.height },
  ];
  for (const { side, ...line } of edges) {
    const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const color = style.getPropertyValue(`border-${side}-color`);
    if (width > 0 && style.getPropertyValue(`border-${side}-style`) !== "none" && isVisible(color)) {
      target.append(create("line", { ...line, stroke: color, "stroke-width": width }));
    }
  }
}

/** Draws a text node line by line where the page broke it. */
function drawText(target: SVGElement, node: Text, left: number, top: number): void {
  const parent = node.parentElement;
  if (parent === null || node.data.trim() === "") return;
  const style = getComputedStyle(parent);
  const range = document.createRange();
  const lines: { text: string; x: number; bottom: number; top: number }[] = [];
  for (let index = 0; index < node.data.length; index++) {
    range.setStart(node, index);
    range.setEnd(node, index + 1);
    const box = range.getClientRects()[0];
    if (box === undefined || (box.width === 0 && box.height === 0)) continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - box.top) < 2) line.text += node.data.charAt(index);
    else lines.push({ text: node.data.charAt(index), x: box.left, top: box.top, bottom: box.bottom });
  }
  const size = Number.parseFloat(style.fontSize);
  for (const line of lines) {
    const text = create("text", {
      x: line.x - left,
      y: (line.top + line.bottom) / 2 - top + size * 0.35,
      fill: style.color,
      "font-family": style.fontFamily,
      "font-size": style.fontSize,
      "font-weight": style.fontWeight,
      "xml:space": "preserve",
    });
    text.textContent =
      style.textTransform === "uppercase" ? line.text.trimEnd().toUpperCase() : line.text.trimEnd();
    target.append(text);
  }
}

function draw(target: SVGElement, node: Node, left: number, top: number): void {
  if (node instanceof Text) return drawText(target, node, left, top);
  if (!(node instanceof Element) || node.hasAttribute("data-no-export")) return;
  if (node instanceof SVGSVGElement) {
    target.append(paintedCopy(node, left, top));
    return;
  }
  const style = getComputedStyle(node);
  if (style.display === "none" || style.visibility === "hidden" || style.clipPath.startsWith("inset(50%"))
    return;
  drawBox(target, node, left, top);
  for (const child of node.childNodes) draw(target, child, left, top);
}

/**
 * A figure as one self-contained SVG that goes by its title, at its full width even where the page scrolls it, in the light colours: boxes, lines
 * of text and drawings as the browser laid them out, without what is marked `data-no-export`.
 * @param width the width to lay the figure out at, in px.
 */
export function figureSvg(figure: HTMLElement, title: string, width = 1040): FigureImage {
  const stage = document.createElement("div");
  stage.dataset["theme"] = "light";
  stage.setAttribute("aria-hidden", "true");
  stage.style.cssText = `position:absolute;left:0;top:0;width:${String(width)}px;color:var(--ink);z-index:-1;pointer-events:none`;
  stage.style.setProperty("--ground", "#ffffff");
  const copy = figure.cloneNode(true);
  stage.append(copy);
  document.body.append(stage);
  try {
    for (const hidden of stage.querySelectorAll<HTMLElement>("[data-no-export]"))
      hidden.style.display = "none";
    for (const scroller of stage.querySelectorAll<HTMLElement>("[data-scroller]")) {
      scroller.style.overflow = "visible";
      scroller.style.maxHeight = "none";
    }
    const margin = 16;
    const box = stage.getBoundingClientRect();
    const full = {
      width: Math.max(width, stage.scrollWidth) + 2 * margin,
      height: stage.scrollHeight + 2 * margin,
    };
    const svg = create("svg", {
      xmlns: svgNamespace,
      width: full.width,
      height: full.height,
      viewBox: `0 0 ${String(full.width)} ${String(full.height)}`,
      role: "img",
    });
    const name = create("title", {});
    name.textContent = title;
    svg.append(name);
    svg.append(create("rect", { width: full.width, height: full.height, fill: "#ffffff" }));
    draw(svg, copy, box.left - margin, box.top - margin);
    return { svg: new XMLSerializer().serializeToString(svg), ...full };
  } finally {
    stage.remove();
  }
}

/** The drawing as PNG, `scale` pixels a px. */
export async function pngOf(image: FigureImage, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([image.svg], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error("the picture is too large")) : resolve(blob)),
        "image/png",
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
