/** The five dimensions in their fixed order; anything else is drawn in grey. */
export const dimensions = ["cognitive", "behavioural", "attitudinal", "metacognitive", "career"] as const;
export type Dimension = (typeof dimensions)[number];

/** The shape of each dimension around 0 0, about 9 px wide: told apart without colour. */
const shapes: Readonly<Record<Dimension, string>> = {
  cognitive: "M4.2 0A4.2 4.2 0 1 1-4.2 0A4.2 4.2 0 1 1 4.2 0Z",
  behavioural: "M-3.8-3.8H3.8V3.8H-3.8Z",
  attitudinal: "M0-4.8 4.6 3.6H-4.6Z",
  metacognitive: "M0-5 5 0 0 5-5 0Z",
  career: "M-2-5H2V-2H5V2H2V5H-2V2H-5V-2H-2Z",
};

/** The dimension that a part names, with or without the `dim:` before it; null where it names none of the five. */
function dimensionOf(part: string): Dimension | null {
  const id = part.startsWith("dim:") ? part.slice(4) : part;
  return dimensions.find((dimension) => dimension === id) ?? null;
}

/** The colour of a part, as a CSS value. */
export function dimensionColor(part: string): string {
  const dimension = dimensionOf(part);
  return dimension === null ? "var(--mark-context)" : `var(--dimension-${dimension})`;
}

/** A dimension's mark at a place of an SVG; `x` may be a percentage. */
export function DimensionSymbol({
  id,
  x,
  y,
}: {
  readonly id: string;
  readonly x: string | number;
  readonly y: number;
}) {
  return (
    <svg x={x} y={y} width="1" height="1" overflow="visible">
      <path d={shapes[dimensionOf(id) ?? "cognitive"]} fill={dimensionColor(id)} />
    </svg>
  );
}
