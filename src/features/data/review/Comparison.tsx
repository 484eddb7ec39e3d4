import { useText } from "../../../i18n/useText.ts";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Segment } from "../../../ui/Segment.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import type {
  CommitPlan,
  RowDifference,
  ScopeComparison,
  ScopeMeeting,
} from "../../../workspace/workspace.ts";
import { useImportSession } from "../ImportContext.ts";
import styles from "./review.module.css";

const kinds = ["same", "changed", "added", "gone"] as const;

function cells(texts: Readonly<Record<string, string>> | null): readonly (readonly [string, string])[] {
  return Object.entries(texts ?? {});
}

/** One row before and after, the cells that differ side by side. */
function Difference({ row }: { readonly row: RowDifference }) {
  const text = useText();
  const format = useFormat();
  const names = [...new Set([...cells(row.was), ...cells(row.is)].map(([name]) => name))];
  return (
    <li className={styles.difference}>
      <span className={styles.kind} data-kind={row.kind}>
        {text(`importing.kinds.${row.kind}`)}
      </span>
      <span>
        {cells(row.key)
          .map(([name, value]) => `${name} ${value}`)
          .join(" · ")}
      </span>
      {row.line !== null && (
        <span className={styles.quiet}>{text("importing.lineNumber", { line: format.count(row.line) })}</span>
      )}
      <span>
        {row.kind === "changed"
          ? names
              .map((name) =>
                text("importing.wasIs", {
                  name,
                  was: row.was?.[name] ?? text("importing.empty"),
                  is: row.is?.[name] ?? text("importing.empty"),
                }),
              )
              .join(" · ")
          : ""}
      </span>
    </li>
  );
}

/** The rows of one scope against those that they take the place of. */
export function ScopeRows({ one }: { readonly one: ScopeComparison }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <dl className={styles.kinds}>
        {kinds.map((kind) => (
          <div key={kind} data-none={one[kind] === 0 ? "" : undefined}>
            <dt>{text(`importing.kinds.${kind}`)}</dt>
            <dd>{format.count(one[kind])}</dd>
          </div>
        ))}
      </dl>
      {one.examples.length > 0 && (
        <Disclosure title={text("importing.rowsThatDiffer")} note={format.count(one.examples.length)}>
          <ul className={styles.differences}>
            {one.examples.map((row, at) => (
              <Difference key={at} row={row} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

interface PlaceProps {
  readonly meeting: ScopeMeeting;
  readonly place: "replace" | "beside";
  readonly canChange: boolean;
}

/** Where the new rows of a scope go, seen from the older file that has rows of it. */
function Place({ meeting, place, canChange }: PlaceProps) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const { by, batch, table, scope, file, rows } = meeting;
  return (
    <div className={styles.place}>
      <p>
        {text(place === "replace" ? "importing.replaces" : "importing.standsBeside", {
          rows: format.count(rows),
          table: text(`tables.names.${table}`),
          scope: scope.filter((part) => part !== "").join(" · "),
          file,
        })}
      </p>
      {canChange && (
        <Segment
          label={text("importing.placeOf", { file })}
          options={[
            { id: "replace", label: text("importing.replace") },
            { id: "beside", label: text("importing.beside") },
          ]}
          value={place}
          onChange={(chosen) => session.place({ by, batch, table, scope, place: chosen })}
        />
      )}
    </div>
  );
}

export interface ComparisonProps {
  readonly plan: CommitPlan;
  /** The file's place in the plan. */
  readonly by: number;
  readonly canChange: boolean;
}

/** A file against what is loaded: whose rows it takes the place of or stands beside, and which rows that changes. */
export function Comparison({ plan, by, canChange }: ComparisonProps) {
  const text = useText();
  const own = plan.comparison.filter((one) => one.by === by);
  const replaced = plan.replacements.filter((one) => one.by === by);
  const added = plan.additions.filter((one) => one.by === by);
  if (own.length + replaced.length + added.length === 0) return null;
  return (
    <section className={styles.part} aria-label={text("importing.comparison")}>
      <h4 className={styles.partHead}>{text("importing.comparison")}</h4>
      {replaced.map((one) => (
        <Place
          key={`${one.batch} ${one.table} ${one.scope.join(" ")}`}
          meeting={one}
          place="replace"
          canChange={canChange}
        />
      ))}
      {added.map((one) => (
        <Place
          key={`${one.batch} ${one.table} ${one.scope.join(" ")}`}
          meeting={one}
          place="beside"
          canChange={canChange}
        />
      ))}
      {own.map((one) => (
        <div key={`${one.table} ${one.scope.join(" ")}`} className={styles.scope}>
          <h5>
            {[text(`tables.names.${one.table}`), ...one.scope.filter((part) => part !== "")].join(" · ")}
          </h5>
          <ScopeRows one={one} />
        </div>
      ))}
    </section>
  );
}
