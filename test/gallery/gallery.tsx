import "../../src/app/trustedTypes.ts";
import { useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import type { Mark } from "../../src/charts/chart.ts";
import { Chart } from "../../src/charts/Chart.tsx";
import { ChartFigure } from "../../src/charts/ChartFigure.tsx";
import { loadCharts } from "../../src/charts/loadedCharts.ts";
import { chartKinds, type ChartKind } from "../../src/charts/registry.ts";
import type { SmallMultiplesData } from "../../src/charts/smallMultiples/multiple.ts";
import { createTexts } from "../../src/i18n/allTexts.ts";
import { TextsContext } from "../../src/i18n/texts.ts";
import { Drawer } from "../../src/ui/Drawer.tsx";
import { Facts } from "../../src/ui/Facts.tsx";
import "../../src/ui/base.css";
import styles from "./gallery.module.css";
import { Parts } from "./Parts.tsx";
import { labelsIn } from "./samples/labels.ts";
import { multipliedKinds, multiplesOfKind } from "./samples/multiplesOfKinds.ts";
import { sampleStates, type SampleState } from "./samples/results.ts";
import { chartSamples } from "./samples/samples.ts";

const query = new URLSearchParams(window.location.search);
const language = query.get("lang") === "zh-CN" ? "zh-CN" : "en";
const labelOf = labelsIn(language);
/** The kinds asked for, "charts" for all of them, "parts" for what stands around them; null for everything. */
const asked = query.get("kind")?.split(",") ?? null;
const isAsked = (kind: string): boolean =>
  asked === null || asked.includes(kind) || (kind !== "parts" && asked.includes("charts"));
const onlyState = query.get("state");

const titles: Readonly<Record<ChartKind, readonly [string, string, string, string]>> = {
  lensMatrix: [
    "Attitude is below the school's own pattern in 4 of 12 programs",
    "Program by entry cohort. Each cell: competence level with its 95% interval and the spread of its dimensions; employers satisfied; placed at 6 months. Scale 0 – 100.",
    "12 个专业中有 4 个的态度维度低于本校总体结构",
    "专业 × 年级。每格：职业能力水平及其 95% 置信区间与各维度离散范围；用人单位满意度；毕业 6 个月去向落实率。标尺 0–100。",
  ],
  intervalDots: [
    "Profile range by program",
    "Greatest less least dimension mean, points, simultaneous 95% interval",
    "各专业能力结构极差",
    "最高与最低维度均值之差（分），95% 联合置信区间",
  ],
  profileDumbbell: [
    "Career development is below what is required in 3 of 6 programs",
    "Dimension means against required, points of 100",
    "6 个专业中有 3 个的职业发展维度低于要求",
    "各维度均值与要求对照，百分制",
  ],
  stackedShares: [
    "Destinations six months after graduation",
    "All graduates of the class of 2023, per cent",
    "毕业六个月后的去向",
    "2023 届全体毕业生，百分比",
  ],
  attributeBars: [
    "Employers satisfied by attribute",
    "Share of employers, wave 2024, weighted by none",
    "用人单位分项满意度",
    "用人单位占比，2024 年调查",
  ],
  collectionMap: [
    "Two files of last term are overdue",
    "Program by term and table",
    "上学期有两份文件逾期",
    "专业 × 学期 × 数据表",
  ],
  sparkline: ["Profile range by cohort", "Points", "各年级能力结构极差", "分"],
  imbalanceHeat: [
    "Attitude is below the school's own pattern in Automotive service",
    "Difference from the school's pattern, points; Welch interval, Benjamini-Hochberg",
    "汽车运用与维修的态度维度低于本校结构",
    "与本校结构之差（分）；Welch 区间，Benjamini-Hochberg 校正",
  ],
  importanceQuadrant: [
    "Matters more to employers than the rest, and is done less well: technical skills",
    "Importance and performance of each ability, 0 – 100",
    "对用人单位比其他能力更重要、表现却更弱：专业技术能力",
    "各项能力的重要程度与表现，0–100",
  ],
  trajectories: [
    "Level, cohort by cohort",
    "Different students each year, at the same stage; points of 0 – 100",
    "各年级的能力水平",
    "每年为不同学生，同一阶段；0–100 分",
  ],
  smallMultiples: [
    "Profile range by program, cohort by cohort",
    "Greatest less least dimension mean, points, simultaneous 95% interval",
    "各年级各专业能力结构极差",
    "最高与最低维度均值之差（分），95% 联合置信区间",
  ],
  levelHeat: [
    "Level of each indicator by program",
    "Means of the students, points of 100",
    "各专业各指标水平",
    "学生均值，百分制",
  ],
  pairedSlopes: [
    "Higher-order skills lag further behind in 2 of 12 programs than in the rest of the school",
    "Means of the same students with their 95% intervals, points of 100; differences above",
    "12 个专业中有 2 个的高阶性落后程度超过全校",
    "同一批学生的均值及其 95% 置信区间，百分制；上方为差值",
  ],
  quantileDots: [
    "Levels of the students of each program",
    "Equally likely levels, quartiles and the median's 95% interval, points of 100",
    "各专业学生的能力水平分布",
    "等可能值、四分位数及中位数的 95% 置信区间，百分制",
  ],
  profileRadar: [
    "Profiles as a whole",
    "Dimension means against required, points of 100",
    "能力结构全貌",
    "各维度均值与要求对照，百分制",
  ],
  divergingBars: [
    "Employers' answers, ability by ability",
    "Share of employers that gave each answer, 1 – 5; satisfied from 4",
    "用人单位对各项能力的评价分布",
    "各档评价的用人单位占比，1–5 分，4 分起为满意",
  ],
  funnel: [
    "From graduation to lasting work, step by step",
    "Shares of all graduates of the class of 2023",
    "从毕业到稳定就业的各步",
    "占 2023 届全体毕业生的比例",
  ],
  flow: [
    "Where the graduates of each program work",
    "Graduates at work whose sector is stated",
    "各专业毕业生的就业行业",
    "行业已知的在业毕业生",
  ],
  indicatorGrid: [
    "The jobs at 6, 12 and 36 months",
    "Each measure on its own base, 95% interval",
    "毕业 6、12、36 个月的就业质量",
    "各指标按自身分母，95% 区间",
  ],
};

// `K` ties the samples to their kind.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function Sample<K extends ChartKind>({
  kind,
  state,
  onSelect,
}: {
  readonly kind: K;
  readonly state: SampleState;
  readonly onSelect: (mark: Mark) => void;
}) {
  const data = chartSamples[kind][state];
  const [title, subtitle, titleZh, subtitleZh] = titles[kind];
  const words = language === "en" ? [title, subtitle] : [titleZh, subtitleZh];
  if (kind === "sparkline") {
    return (
      <div className={styles.spark}>
        <Chart kind={kind} data={data} labelOf={labelOf} title={words[0] ?? ""} onSelect={onSelect} />
      </div>
    );
  }
  return (
    <ChartFigure
      kind={kind}
      data={data}
      labelOf={labelOf}
      title={words[0] ?? ""}
      subtitle={words[1]}
      foot={["n 2,412 / 2,503", "t, Wilson", "2024-07-12"]}
      definition={<p>{words[1]}</p>}
      onSelect={onSelect}
    />
  );
}

/** Several of a kind side by side: each of its states in one picture. */
function Multiplied({
  kind,
  onSelect,
}: {
  readonly kind: ChartKind;
  readonly onSelect: (mark: Mark) => void;
}) {
  const [title, subtitle, titleZh, subtitleZh] = titles[kind];
  const [name, words] = language === "en" ? [title, subtitle] : [titleZh, subtitleZh];
  return (
    <ChartFigure
      kind="smallMultiples"
      data={multiplied[kind] ?? chartSamples.smallMultiples.empty}
      labelOf={labelOf}
      title={name}
      subtitle={words}
      foot={["n 2,412 / 2,503", "t, Wilson", "2024-07-12"]}
      definition={<p>{words}</p>}
      onSelect={onSelect}
    />
  );
}

function Gallery() {
  const [mark, setMark] = useState<Mark | null>(null);
  const kinds = chartKinds.filter(isAsked);
  return (
    <main className={styles.page}>
      <h1>Gallery</h1>
      {isAsked("parts") ? <Parts labelOf={labelOf} language={language} /> : null}
      {kinds.map((kind) =>
        sampleStates
          .filter((state) => onlyState === null || state === onlyState)
          .map((state) => (
            <section key={`${kind}/${state}`} id={`${kind}-${state}`} className={styles.sample}>
              <p className={styles.state}>
                {kind} · {state}
              </p>
              <Sample kind={kind} state={state} onSelect={setMark} />
            </section>
          )),
      )}
      {multipliedKinds
        .filter(isAsked)
        .filter(() => onlyState === null || onlyState === "multiples")
        .map((kind) => (
          <section key={kind} id={`${kind}-multiples`} className={styles.sample}>
            <p className={styles.state}>{kind} · multiples</p>
            <Multiplied kind={kind} onSelect={setMark} />
          </section>
        ))}
      <Drawer
        open={mark !== null}
        onClose={() => setMark(null)}
        title={mark?.name ?? ""}
        subtitle={mark?.part}
      >
        <Facts
          facts={(mark?.results ?? []).flatMap((result) => [
            { label: result.measure, value: String(result.value ?? result.status), numeric: true },
            { label: `${result.measure} n`, value: String(result.n), numeric: true },
          ])}
        />
      </Drawer>
    </main>
  );
}

const theme = query.get("theme");
if (theme !== null) document.documentElement.dataset["theme"] = theme;
document.documentElement.lang = language;
const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
await loadCharts(chartKinds);
const multiplied: Partial<Record<ChartKind, SmallMultiplesData>> = Object.fromEntries(
  multipliedKinds.map((kind) => [kind, multiplesOfKind(kind)]),
);
createRoot(root).render(
  <TextsContext value={createTexts(language)}>
    <I18nProvider locale={language}>
      <Gallery />
    </I18nProvider>
  </TextsContext>,
);
