import { parseArgs } from "node:util";
import { codebook, codebookCsv, codebookMarkdown } from "../features/method/codebook.ts";
import { createTexts } from "../i18n/allTexts.ts";
import { textOf } from "../i18n/i18n.ts";
import { languages, type Language } from "../i18n/text.ts";
import { defaultSettings } from "../panels/settings.ts";
import { createFormat } from "../ui/format.ts";

const formats = ["csv", "md"] as const;

const usage = `npm run -s codebook -- [--format ${formats.join("|")}] [--lang ${languages.join("|")}]
Writes the codebook of all measures to standard output: a row for each part, made from the catalogue, with the default settings.
  --format  csv (UTF-8 with byte order mark, for spreadsheets) or md; csv without it
  --lang    the language of the words; ${languages[0]} without it
Exit status: 0 done, 2 the request asks for what isn't there.`;

function complain(message: string): void {
  process.stderr.write(`${message}\n\n${usage}\n`);
  process.exitCode = 2;
}

function write(format: (typeof formats)[number], language: Language): void {
  const text = textOf(createTexts(language));
  const writer = { text, format: createFormat(language, text), settings: defaultSettings };
  process.stdout.write(format === "csv" ? codebookCsv(codebook(writer)) : codebookMarkdown(writer));
}

function run(args: readonly string[]): void {
  let asked;
  try {
    asked = parseArgs({
      args: [...args],
      options: {
        format: { type: "string", default: "csv" },
        lang: { type: "string", default: "en" },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch (cause) {
    complain(cause instanceof Error ? cause.message : String(cause));
    return;
  }
  if (asked.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  const format = formats.find((one) => one === asked.format);
  const language = languages.find((one) => one === asked.lang);
  if (format === undefined) complain(`There is no format "${asked.format}".`);
  else if (language === undefined) complain(`There is no language "${asked.lang}".`);
  else write(format, language);
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit(0);
});

run(process.argv.slice(2));
