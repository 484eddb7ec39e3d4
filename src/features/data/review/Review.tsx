import { useState } from "react";
import { useText } from "../../../i18n/useText.ts";
import { Button } from "../../../ui/Button.tsx";
import { Stale } from "../../../ui/Condition.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { knownFailure, messageOf } from "../failure.ts";
import type { ImportState } from "../importState.ts";
import { asksForSomething, stateOf } from "../fileState.ts";
import { useImportSession } from "../ImportContext.ts";
import { useSnapshot } from "../../page/WorkspaceContext.ts";
import { ProgressLines } from "../ProgressLines.tsx";
import { ConfirmBar } from "./ConfirmBar.tsx";
import { FileList } from "./FileList.tsx";
import { FileReview } from "./FileReview.tsx";
import { Headlines } from "./Headlines.tsx";
import styles from "./review.module.css";

type Reviewed = Extract<ImportState, { readonly step: "review" | "committing" }>;

/** All files of the drop on the left, the chosen one on the right; nothing is written before Confirm. */
export function Review({ state }: { readonly state: Reviewed }) {
  const text = useText();
  const format = useFormat();
  const session = useImportSession();
  const { manifest } = useSnapshot();
  const { plan, decisions } = state;
  const committing = state.step === "committing";
  const busy = state.step === "review" ? state.busy : null;
  const problem = state.step === "review" ? state.problem : null;
  const asking = plan.files.findIndex((file) => asksForSomething(stateOf(file, decisions)));
  const [chosen, setChosen] = useState(Math.max(0, asking));
  const [effect, setEffect] = useState(plan.replacements.length > 0);
  const at = Math.min(chosen, plan.files.length - 1);
  const writesSomething = plan.files.some((file) => file.status === "screened" && file.counts.loaded > 0);
  return (
    <section className={styles.whole}>
      <h2>{text("pages.data.reviewTitle", { n: plan.files.length })}</h2>
      {plan.against === "nothing" && <p className={styles.quiet}>{text("pages.data.standsAlone")}</p>}
      {manifest.origin === "demo" && plan.against === "loaded" && (
        <p className={styles.quiet}>
          {text("importing.besideDemo")}{" "}
          <Button look="link" isDisabled={committing} onPress={() => session.answer("own")}>
            {text("importing.ownInstead")}
          </Button>
        </p>
      )}
      {problem !== null && (
        <Notice level="fail">
          {knownFailure(problem.error, text, format) ??
            text(problem.during === "reading" ? "importing.againFailed" : "pages.data.againFailed", {
              message: messageOf(problem.error),
            })}
        </Notice>
      )}
      {busy === null ? null : (
        <div className={styles.busy} aria-live="polite">
          {busy.during === "reading" ? (
            <ProgressLines progress={busy.progress} names={[]} />
          ) : (
            <span className={styles.quiet}>{text("importing.comparingAgain")}</span>
          )}
          <Button look="link" onPress={session.stop}>
            {text(busy.during === "reading" ? "importing.stop" : "pages.data.stopComparing")}
          </Button>
        </div>
      )}
      <div className={styles.review}>
        <FileList files={plan.files} decisions={decisions} chosen={at} onChoose={setChosen} />
        <Stale stale={busy !== null}>
          <FileReview key={at} plan={plan} by={at} decisions={decisions} canDecide={!committing} />
        </Stale>
      </div>
      {writesSomething && !committing && (
        <Disclosure
          title={text("importing.effect")}
          note={text("importing.effectNote")}
          open={effect}
          onToggle={setEffect}
        >
          {effect && busy === null && <Headlines plan={plan} />}
        </Disclosure>
      )}
      <ConfirmBar
        plan={plan}
        decisions={decisions}
        busy={busy !== null}
        committing={committing}
        onGo={setChosen}
      />
    </section>
  );
}
