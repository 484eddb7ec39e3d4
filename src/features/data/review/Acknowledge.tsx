import { useState, type FormEvent } from "react";
import { useText } from "../../../i18n/useText.ts";
import type { CheckResult, ScreenedFile } from "../../../ingest/screening.ts";
import { Button } from "../../../ui/Button.tsx";
import { Check } from "../../../ui/Check.tsx";
import { Disclosure } from "../../../ui/Disclosure.tsx";
import { useFormat } from "../../../ui/useFormat.ts";
import { standing, type Given } from "../decisions.ts";
import styles from "./review.module.css";

/** Lines that are offered one by one; of more, all of the kind are acknowledged at once. */
const oneByOne = 200;

export interface AcknowledgeProps {
  readonly check: CheckResult;
  readonly file: ScreenedFile;
  readonly given: readonly Given[];
  readonly seen: boolean;
  readonly onGive: (given: readonly Given[]) => void;
}

/** Where a warning is let stand: all of its kind with a reason, or line by line. */
export function Acknowledge({ check, file, given, seen, onGive }: AcknowledgeProps) {
  const text = useText();
  const format = useFormat();
  const [reason, setReason] = useState("");
  const { id, count } = check;
  const own = standing(file, given).filter((one) => one.check === id);
  const others = given.filter((one) => one.check !== id);
  const all = own.find(({ line }) => line === null);
  const lines = Array.from(file.problemLines[id] ?? []);
  const make = (line: number | null, why: string): Given => ({
    check: id,
    line,
    reason: why,
    at: new Date().toISOString(),
    count,
  });
  const plain = reason.trim();
  const giveAll = (event: FormEvent) => {
    event.preventDefault();
    if (plain !== "") onGive([...others, make(null, plain)]);
  };
  if (seen)
    return (
      <p className={styles.acknowledged}>
        {all === undefined
          ? text("importing.seenOneByOne", { n: format.count(own.length) })
          : text("importing.seenAll", { reason: all.reason })}{" "}
        <Button look="link" onPress={() => onGive(others)}>
          {text("importing.takeBack")}
        </Button>
      </p>
    );
  return (
    <>
      <form className={styles.acknowledge} onSubmit={giveAll}>
        <span className={styles.reasons}>
          <span className={styles.quiet}>{text("importing.letStandBecause")}</span>
          {(["looked", "known", "later"] as const).map((one) => (
            <Button
              key={one}
              onPress={() => onGive([...others, make(null, text(`importing.reasons.${one}`))])}
            >
              {text(`importing.reasons.${one}`)}
            </Button>
          ))}
        </span>
        <label>
          <span>{text("importing.whyStands")}</span>
          <input
            value={reason}
            maxLength={300}
            autoComplete="off"
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <Button type="submit" isDisabled={plain === ""}>
          {text("importing.letStand")}
        </Button>
      </form>
      {lines.length > 0 && lines.length <= oneByOne && (
        <Disclosure
          title={text("importing.oneByOne")}
          note={text("importing.oneByOneNote", {
            n: format.count(own.length),
            total: format.count(lines.length),
          })}
        >
          <p className={styles.quiet}>{text("importing.oneByOneWords")}</p>
          <div className={styles.lines}>
            {lines.map((line) => {
              const selected = own.some((one) => one.line === line);
              return (
                <Check
                  key={line}
                  selected={selected}
                  isDisabled={!selected && plain === ""}
                  onChange={(on) =>
                    onGive([
                      ...others,
                      ...own.filter((one) => one.line !== line),
                      ...(on ? [make(line, plain)] : []),
                    ])
                  }
                >
                  {text("importing.lineNumber", { line: format.count(line) })}
                </Check>
              );
            })}
          </div>
        </Disclosure>
      )}
    </>
  );
}
