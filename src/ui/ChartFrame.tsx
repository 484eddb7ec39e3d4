import { useId, useRef, useState, type ReactNode } from "react";
import { useText } from "../i18n/useText.ts";
import { ActionMenu } from "./ActionMenu.tsx";
import styles from "./ChartFrame.module.css";
import { csvBlob, type CsvCell } from "./csv.ts";
import { useOnPaper } from "./paper.ts";
import { fileName, saveBlob } from "./saveBlob.ts";
import { Phrased } from "./Phrased.tsx";
import { Segment } from "./Segment.tsx";

export type ChartView = "chart" | "table" | "definition";

export interface ChartFrameProps {
  /** States the finding, or the measure where it may not be worded as one. */
  readonly title: string;
  /** The measure, its unit and groups. */
  readonly subtitle?: ReactNode;
  /** n, base, response, release, date: one text each, set apart by dots. */
  readonly foot?: readonly ReactNode[];
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly definition: ReactNode;
  /** Header and rows for CSV: what the table shows, in full precision. */
  readonly csv: () => { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] };
}

/** What stands around every chart: title, measure, the three views, foot, and saving as SVG, PNG, CSV. On paper the chart with its table below. */
export function ChartFrame(props: ChartFrameProps) {
  const { title, subtitle, foot = [], chart, table, definition, csv } = props;
  const text = useText();
  const titleId = useId();
  const figure = useRef<HTMLElement>(null);
  const [view, setView] = useState<ChartView>("chart");
  const [said, setSaid] = useState("");
  const onPaper = useOnPaper();

  async function save(kind: "svg" | "png"): Promise<void> {
    const element = figure.current;
    if (element === null) return;
    const name = fileName(title, kind);
    try {
      const { figureSvg, pngOf } = await import("./figureImage.ts");
      const image = figureSvg(element, title);
      saveBlob(kind === "svg" ? new Blob([image.svg], { type: "image/svg+xml" }) : await pngOf(image), name);
      setSaid(text("ui.saved", { name }));
    } catch (error) {
      setSaid(text("ui.saveFailed", { message: error instanceof Error ? error.message : String(error) }));
    }
  }

  function saveCsv(): void {
    const { header, rows } = csv();
    saveBlob(csvBlob(header, rows), fileName(title, "csv"));
    setSaid(text("ui.saved", { name: fileName(title, "csv") }));
  }

  const actions = [
    ...(view === "chart"
      ? [
          { id: "svg", label: text("ui.saveSvg"), run: () => void save("svg") },
          { id: "png", label: text("ui.savePng"), run: () => void save("png") },
        ]
      : []),
    { id: "csv", label: text("ui.saveCsv"), run: saveCsv },
  ];

  const footLine =
    foot.length === 0 ? null : (
      <p className={styles.foot}>
        {foot.map((part, index) => (
          // The parts of a foot are fixed in order and number.
          <span key={index}>
            {index === 0 ? "" : " · "}
            {part}
          </span>
        ))}
      </p>
    );

  if (onPaper)
    return (
      <figure className={styles.paper} aria-labelledby={titleId}>
        <div className={styles.unbroken} data-unbroken="">
          <figcaption>
            <h3 id={titleId} className={styles.title} data-outline="figure">
              <Phrased>{title}</Phrased>
            </h3>
            {subtitle === undefined ? null : <p className={styles.subtitle}>{subtitle}</p>}
          </figcaption>
          <div className={styles.paperChart}>{chart}</div>
          {footLine}
        </div>
        {table}
      </figure>
    );

  return (
    <figure ref={figure} className={styles.frame} aria-labelledby={titleId}>
      <figcaption className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          <Phrased>{title}</Phrased>
        </h2>
        {subtitle === undefined ? null : <p className={styles.subtitle}>{subtitle}</p>}
      </figcaption>
      <div className={styles.views} data-no-export="">
        <Segment<ChartView>
          label={text("ui.show")}
          value={view}
          onChange={setView}
          options={[
            { id: "chart", label: text("ui.chart") },
            { id: "table", label: text("ui.table") },
            { id: "definition", label: text("ui.definition") },
          ]}
        />
        <ActionMenu label={text("ui.save")} actions={actions} />
      </div>
      <div className={styles.body}>
        {view === "chart" ? (
          chart
        ) : view === "table" ? (
          table
        ) : (
          <div className={styles.definition}>{definition}</div>
        )}
      </div>
      {footLine}
      <output className={styles.said} data-no-export="">
        {said}
      </output>
    </figure>
  );
}
