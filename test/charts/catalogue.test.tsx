import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Chart } from "../../src/charts/Chart.tsx";
import { ChartFigure } from "../../src/charts/ChartFigure.tsx";
import { tableCsv } from "../../src/charts/chartTable.ts";
import { chartOf, loadCharts } from "../../src/charts/loadedCharts.ts";
import { chartKinds as kinds, type ChartKind } from "../../src/charts/registry.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { TextsContext } from "../../src/i18n/texts.ts";
import { textOf } from "../../src/i18n/i18n.ts";
import type { Language } from "../../src/i18n/text.ts";
import { createFormat } from "../../src/ui/format.ts";
import { labelsIn } from "../gallery/samples/labels.ts";
import { sampleStates, type SampleState } from "../gallery/samples/results.ts";
import { chartSamples } from "../gallery/samples/samples.ts";

await loadCharts(kinds);
const languages: readonly Language[] = ["en", "zh-CN"];

function contextIn(language: Language) {
  const text = textOf(createTexts(language));
  return { text, format: createFormat(language, text), labelOf: labelsIn(language) };
}

// `K` ties the samples to their kind.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function drawn<K extends ChartKind>(kind: K, state: SampleState, language: Language): string {
  return renderToStaticMarkup(
    <TextsContext value={createTexts(language)}>
      <Chart
        kind={kind}
        data={chartSamples[kind][state]}
        labelOf={labelsIn(language)}
        title="T"
        onSelect={() => undefined}
      />
    </TextsContext>,
  );
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function twin<K extends ChartKind>(kind: K, state: SampleState, language: Language) {
  return chartOf(kind).table(chartSamples[kind][state], contextIn(language));
}

function marks(html: string): string[] {
  return [...html.matchAll(/<button[^>]*data-mark="[^"]*"[^>]*>/gu)].map(([tag]) => tag);
}

describe.each(kinds)("%s", (kind) => {
  it.each(sampleStates)("draws its state %s in both languages", (state) => {
    for (const language of languages) {
      const html = drawn(kind, state, language);
      expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/u);
      expect(html).not.toMatch(/ui\.|charts\.|shell\./u);
      expect(html).not.toContain("<style");
    }
  });

  it("says in words that there is nothing, and which kind of nothing", () => {
    const { text } = contextIn("en");
    expect(drawn(kind, "empty", "en").toLowerCase()).toContain(text("ui.absence.no_data.label"));
    if (kind === "collectionMap") return;
    expect(drawn(kind, "too_few", "en")).toContain(text("ui.absence.too_few.label"));
    expect(drawn(kind, "missing", "en")).toContain(text("ui.absence.not_collected.label"));
  });

  it("gives every mark a name and one way in by Tab", () => {
    const html = drawn(kind, "normal", "en");
    const tags = marks(html);
    expect(tags.length).toBeGreaterThan(0);
    for (const tag of tags) expect(tag).toMatch(/aria-label="[^"]{3,}"/u);
    // Charts side by side have one way in each.
    for (const own of html.split("<fieldset").slice(1).map(marks)) {
      expect(own.filter((tag) => tag.includes('tabindex="0"'))).toHaveLength(1);
      expect(new Set(own.map((tag) => /data-mark="([^"]*)"/u.exec(tag)?.[1])).size).toBe(own.length);
    }
  });

  it("describes itself to those who don't see it", () => {
    const html = drawn(kind, "normal", "en");
    const { text } = contextIn("en");
    expect(html).toContain(text("charts.walk"));
    expect(html).toMatch(/aria-label="T(: [^"]+)?"/u);
  });

  it.each(sampleStates)("has a twin table for %s, with every value that the chart draws", (state) => {
    for (const language of languages) {
      const table = twin(kind, state, language);
      const { header, rows } = tableCsv(table);
      expect(new Set(header).size).toBe(header.length);
      for (const row of rows) {
        expect(row).toHaveLength(header.length);
        for (const cell of row) expect(Number.isNaN(cell)).toBe(false);
      }
      if (state === "normal") expect(rows.length).toBeGreaterThan(0);
      if (state === "empty") expect(rows).toEqual([]);
    }
  });

  it("never turns what is absent into a number", () => {
    const { text } = contextIn("en");
    const table = twin(kind, "too_few", "en");
    if (kind === "collectionMap") return;
    for (const row of table.rows) {
      expect([row["value"], row["lower"], row["upper"]]).toEqual([null, null, null]);
      expect(row["status"]).toBe(text("ui.absence.too_few.label"));
    }
  });

  it("stands in its frame with three views and its foot", () => {
    const data = chartSamples[kind].normal;
    const html = renderToStaticMarkup(
      <TextsContext value={createTexts("en")}>
        <ChartFigure
          kind={kind}
          data={data}
          labelOf={labelsIn("en")}
          title="The finding"
          subtitle="The measure"
          foot={["n 12", "base 10"]}
          definition={<p>D</p>}
        />
      </TextsContext>,
    );
    for (const words of ["The finding", "The measure", "n 12", " · ", "Chart", "Table", "Definition"])
      expect(html).toContain(words);
  });
});
