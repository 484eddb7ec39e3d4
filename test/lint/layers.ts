/** One folder of src: what it may import of ours, and the libraries that only it imports. */
interface Layer {
  readonly imports: readonly LayerName[];
  /** Layers of which it may import types, and nothing else. */
  readonly types?: readonly LayerName[];
  /** Packages that no other layer may import, as the start of their name. */
  readonly owns?: readonly string[];
  /** React effects are allowed in it. */
  readonly effects?: true;
}

const names = [
  "stats",
  "engine",
  "columns",
  "model",
  "panels",
  "measures",
  "ingest",
  "workspace",
  "release",
  "state",
  "i18n",
  "ui",
  "charts",
  "features",
  "app",
  "cli",
] as const;
export type LayerName = (typeof names)[number];

/** The import table of src/README.md. The lint configuration is made from it. */
export const layers: Readonly<Record<LayerName, Layer>> = {
  stats: { imports: [] },
  engine: { imports: [], owns: ["@duckdb/", "apache-arrow"], effects: true },
  columns: { imports: [] },
  model: { imports: ["engine", "columns"] },
  panels: { imports: ["model", "columns", "engine"] },
  measures: { imports: ["panels", "stats"] },
  ingest: { imports: ["model", "columns", "engine", "panels", "measures", "stats"], owns: ["papaparse"] },
  workspace: { imports: ["ingest", "columns", "panels", "model", "engine"] },
  release: { imports: ["measures", "panels", "model"] },
  state: { imports: ["measures", "model"] },
  i18n: { imports: [], types: ["measures", "model", "ingest"] },
  ui: { imports: ["i18n"], owns: ["@tanstack/react-table", "@tanstack/react-virtual"], effects: true },
  charts: { imports: ["ui", "i18n", "stats"], types: ["measures"], owns: ["recharts"] },
  features: { imports: names.filter((name) => name !== "features" && name !== "app" && name !== "cli") },
  app: { imports: names.filter((name) => name !== "app" && name !== "cli"), effects: true },
  cli: { imports: names.filter((name) => name !== "cli") },
};

export const layerNames: readonly LayerName[] = names;
