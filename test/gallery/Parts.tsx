import { useMemo, useState } from "react";
import { Chart } from "../../src/charts/Chart.tsx";
import type { LabelOf } from "../../src/charts/chart.ts";
import { Absence } from "../../src/ui/Absence.tsx";
import { absenceKinds } from "../../src/ui/absence.ts";
import { Button } from "../../src/ui/Button.tsx";
import { Check } from "../../src/ui/Check.tsx";
import { Failed, Pending, Stale } from "../../src/ui/Condition.tsx";
import { DataTable } from "../../src/ui/DataTable.tsx";
import { Facts } from "../../src/ui/Facts.tsx";
import { FileDrop } from "../../src/ui/FileDrop.tsx";
import { FilterSelect } from "../../src/ui/FilterSelect.tsx";
import { LevelMark, Notice } from "../../src/ui/Notice.tsx";
import { ProgressRow } from "../../src/ui/ProgressRow.tsx";
import { TabSet } from "../../src/ui/TabSet.tsx";
import type { TableColumn } from "../../src/ui/tableColumn.ts";
import { Tile, Tiles } from "../../src/ui/Tile.tsx";
import styles from "./gallery.module.css";
import { programs, sequence } from "./samples/results.ts";
import { sparklineSamples } from "./samples/rowCharts.ts";

interface Row {
  readonly id: string;
  readonly program: string;
  readonly score: number | null;
}

function LongTable() {
  const rows = useMemo(() => {
    const random = sequence(1);
    return Array.from({ length: 100_000 }, (_, index): Row => ({
      id: `S${String(index).padStart(6, "0")}`,
      program: programs[index % 12] ?? "",
      score: random() > 0.97 ? null : random() * 100 - 10,
    }));
  }, []);
  const columns = useMemo<TableColumn<Row>[]>(
    () => [
      { id: "id", header: "Student", value: (row) => row.id, rowHeader: true },
      { id: "program", header: "Program", value: (row) => row.program },
      {
        id: "score",
        header: "Score",
        value: (row) => row.score,
        numeric: true,
        cell: (row) => row.score?.toFixed(1) ?? "",
      },
    ],
    [],
  );
  return (
    <DataTable
      caption="100,000 rows"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      maxHeight={260}
      csvName="rows"
      onSelect={() => undefined}
    />
  );
}

/** Every building block in its states. */
export function Parts({
  labelOf,
  language,
}: {
  readonly labelOf: LabelOf;
  readonly language: "en" | "zh-CN";
}) {
  const [chosen, setChosen] = useState<readonly string[]>(["P02"]);
  const [stage, setStage] = useState<readonly string[]>([]);
  const [ticked, setTicked] = useState(true);
  const zh = language === "zh-CN";
  const spark = <Chart kind="sparkline" data={sparklineSamples.normal} labelOf={labelOf} title="Trend" />;
  return (
    <div className={styles.stack} id="parts">
      <div className={styles.line}>
        <FilterSelect
          label={zh ? "专业" : "Program"}
          options={programs.map((code) => {
            const { text, detail } = labelOf("program", code);
            return { code, label: text, ...(detail === undefined ? {} : { detail }) };
          })}
          value={chosen}
          onChange={setChosen}
        />
        <FilterSelect
          label={zh ? "阶段" : "Stage"}
          single
          emptyLabel={zh ? "均已到达的最近阶段" : "latest that all have reached"}
          options={[{ code: "a", label: "foundational" }]}
          value={stage}
          onChange={setStage}
        />
        <span>2,412 / 2,503</span>
        <Button look="primary">{zh ? "确认" : "Confirm"}</Button>
        <Button>{zh ? "导出工作区" : "Export workspace"}</Button>
        <Button look="link">{zh ? "分享" : "Share"}</Button>
        <Button isDisabled>{zh ? "不可用" : "Disabled"}</Button>
        <Check selected={ticked} onChange={setTicked}>
          {zh ? "我已知悉此警告" : "I know of this warning"}
        </Check>
      </div>
      <Tiles>
        <Tile
          lens="competence"
          label={zh ? "结构失衡：五个维度的极差" : "Structure imbalance, range of five dimensions"}
          value="14.2"
          interval={zh ? "13.7–14.7 分" : "13.7 – 14.7 points"}
          change={{
            direction: "up",
            words: zh ? "较 2022 级上升 1.1（0.3–1.9）" : "1.1 on cohort 2022 (0.3 – 1.9)",
          }}
          foot="n 2,412 / 2,503"
          spark={spark}
        />
        <Tile
          lens="employers"
          label={zh ? "用人单位总体满意度，2024 年调查" : "Satisfied overall, wave 2024"}
          value="78%"
          interval="74 – 82%"
          change={{ direction: "none", words: zh ? "较 2023 年无明显变化" : "no clear change on 2023" }}
          foot={zh ? "n 412 · 应答率 31%" : "n 412 · response 31%"}
        />
        <Tile
          lens="employment"
          label={zh ? "毕业去向落实率，毕业 6 个月" : "Placed within 6 months, of all graduates"}
          value={<Absence kind="too_few" n={9} />}
          foot="n 9"
        />
      </Tiles>
      <div className={styles.line}>
        {absenceKinds.map((kind) => (
          <Absence key={kind} kind={kind} n={9} />
        ))}
      </div>
      <Absence kind="not_collected" form="block" />
      <div className={styles.line}>
        <LevelMark level="pass" />
        <LevelMark level="warn" />
        <LevelMark level="fail" />
        <LevelMark level="note" />
      </div>
      <Notice level="note" actions={<Button>{zh ? "载入自己的文件" : "Load your own files"}</Button>}>
        {zh ? "这是一所演示学校，数据均为虚构。" : "This is a demo school with invented data."}
      </Notice>
      <Notice level="warn" title="31 rows have a score above the scale" />
      <Failed
        what="The file ended in the middle of line 20,113."
        safe="Nothing was written; the 14 batches of before are as they were."
        next="Export the file again and drop it here."
        onRetry={() => undefined}
      />
      <Stale stale>
        <p>14.2 (13.7 – 14.7)</p>
      </Stale>
      <Pending height={96} />
      <ProgressRow
        label="assessments_2024_1.csv"
        detail="Checking · 41,200 rows"
        share={0.62}
        onCancel={() => undefined}
      />
      <ProgressRow label="ratings.csv" share={null} onCancel={() => undefined} />
      <FileDrop
        onFiles={() => undefined}
        onComing={() => undefined}
        hint="CSV, TSV, .csv.gz; UTF-8, GBK, UTF-16"
      />
      <Facts
        facts={[
          { label: zh ? "读取" : "Read", value: "20,113", numeric: true },
          { label: zh ? "载入" : "Loaded", value: "20,080", numeric: true },
          { label: zh ? "拒绝" : "Rejected", value: "31", numeric: true },
          { label: zh ? "跳过" : "Skipped", value: "2", numeric: true, total: true },
        ]}
      />
      <TabSet
        label="Tabs"
        tabs={[
          { id: "a", label: zh ? "定义" : "Definition", content: <p>x = (raw − min) / (max − min)</p> },
          { id: "b", label: "SQL", content: <code>SELECT 1</code> },
        ]}
      />
      <LongTable />
    </div>
  );
}
