import { useText } from "../../i18n/useText.ts";
import { Choice } from "../../ui/Choice.tsx";
import { Failed, Pending } from "../../ui/Condition.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useFormat } from "../../ui/useFormat.ts";
import type { ReferenceVersion } from "../../workspace/workspace.ts";
import { PageHead } from "../page/PageHead.tsx";
import { useNaming } from "../page/useNaming.ts";
import { DraftBar } from "./DraftBar.tsx";
import { Presets } from "./Presets.tsx";
import { Review } from "./Review.tsx";
import { SettingsForm } from "./SettingsForm.tsx";
import { TablesEditor } from "./TablesEditor.tsx";
import { useFramework, useVersions } from "./useFramework.ts";
import { Versions } from "./Versions.tsx";
import { versionGroups } from "./versionGroups.ts";

function Editor({
  versions,
  current,
}: {
  readonly versions: readonly ReferenceVersion[];
  readonly current: boolean;
}) {
  const text = useText();
  const format = useFormat();
  const naming = useNaming();
  const framework = useFramework(versions);
  const { start, tables, school, schools, state } = framework;
  const groups = versionGroups(versions, school);
  const indicators = start.tables.indicators ?? [];
  const newest = groups.find(({ counts }) =>
    counts.some(({ table }) => table === "indicators" || table === "instruments"),
  );
  const version = start.assumed.has("indicators")
    ? text("framework.versionAssumed")
    : text(newest?.note === null ? "framework.versionLoaded" : "framework.versionEdited", {
        date: newest === undefined ? "" : format.date(newest.when),
      });
  return (
    <>
      <PageHead
        title={text("framework.question")}
        subtitle={text("framework.subtitle", {
          indicators: format.count(indicators.length),
          dimensions: format.count(new Set(indicators.map((row) => row["dimension"])).size),
          version,
        })}
        controls={
          schools.length > 1 && (
            <Choice
              label={text("framework.school")}
              options={schools.map((id) => ({ id, label: naming.code("school", id) }))}
              value={school}
              onChange={framework.chooseSchool}
            />
          )
        }
      />
      {start.assumed.has("indicators") && <Notice level="note">{text("framework.assumed")}</Notice>}
      <Presets framework={framework} />
      <TablesEditor framework={framework} />
      <DraftBar framework={framework} />
      {state.saved && <Notice level="pass">{text("framework.saved")}</Notice>}
      {state.reviewing && framework.changes.length > 0 && (
        <Review framework={framework} before={start.tables} after={tables} current={current} />
      )}
      <SettingsForm />
      <Versions framework={framework} groups={groups} />
    </>
  );
}

/** What is measured: the reference tables edited in place, with what a change does said before it is saved. */
export function FrameworkPage() {
  const text = useText();
  const { data, error, isPlaceholderData, refetch } = useVersions();
  if (data !== undefined) return <Editor versions={data} current={!isPlaceholderData} />;
  return (
    <>
      <PageHead title={text("framework.question")} />
      {error === null ? (
        <Pending height={320} />
      ) : (
        <Failed
          what={text("framework.loadFailed", { message: error.message })}
          onRetry={() => void refetch()}
        />
      )}
    </>
  );
}
