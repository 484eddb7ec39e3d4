import { useText } from "../../i18n/useText.ts";
import { Button } from "../../ui/Button.tsx";
import { saveBlob } from "../../ui/saveBlob.ts";
import { useFormat } from "../../ui/useFormat.ts";
import { useSnapshot } from "../page/WorkspaceContext.ts";
import { codebook, codebookCsv, codebookMarkdown } from "./codebook.ts";

/** Saves the codebook in the language of the interface, with the settings of the workspace. */
export function CodebookButtons() {
  const text = useText();
  const format = useFormat();
  const { settings } = useSnapshot().manifest;
  const writer = { text, format, settings };
  return (
    <>
      <Button
        onPress={() =>
          saveBlob(
            new Blob([codebookCsv(codebook(writer))], { type: "text/csv;charset=utf-8" }),
            "codebook.csv",
          )
        }
      >
        {text("method.saveCodebookCsv")}
      </Button>
      <Button
        onPress={() =>
          saveBlob(
            new Blob([codebookMarkdown(writer)], { type: "text/markdown;charset=utf-8" }),
            "codebook.md",
          )
        }
      >
        {text("method.saveCodebookMarkdown")}
      </Button>
    </>
  );
}
