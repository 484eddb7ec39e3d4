/** Text as it stands in HTML, as content and as an attribute's value. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A table of texts, escaped; nothing where it has no rows. `header` empty: each row says itself what it is. `numeric`: places of columns that are aligned right. */
export function htmlTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string {
  if (rows.length === 0) return "";
  const kind = (at: number): string => (numeric.includes(at) ? ' class="number"' : "");
  const cells = (texts: readonly string[], tag: "td" | "th"): string =>
    texts.map((text, at) => `<${tag}${kind(at)}>${escaped(text)}</${tag}>`).join("");
  const head = header.length === 0 ? "" : `<thead><tr>${cells(header, "th")}</tr></thead>`;
  return `<table>${head}<tbody>${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")}</tbody></table>`;
}

/** A part with its heading; nothing where it has no content. */
export function htmlPart(title: string, ...content: readonly string[]): string {
  const whole = content.join("");
  return whole === "" ? "" : `<section><h2>${escaped(title)}</h2>${whole}</section>`;
}

export function paragraph(text: string): string {
  return text === "" ? "" : `<p>${escaped(text)}</p>`;
}

const style = `
:root{color-scheme:light}
body{max-width:180mm;margin:12mm auto;padding:0 6mm;font:10pt/1.5 -apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1a1e23;background:#fff;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{font-size:16pt;line-height:1.25;margin:0 0 2mm}
h2{font-size:12pt;margin:8mm 0 2mm;border-bottom:1px solid #aab1b8}
h3{font-size:10pt;margin:5mm 0 1mm}
p{margin:0 0 2mm}
.quiet{color:#59616b}
table{width:100%;border-collapse:collapse;margin:1mm 0 3mm;font-size:9pt}
th,td{padding:1mm 3mm 1mm 0;border-bottom:1px solid #e1e4e6;text-align:left;vertical-align:baseline;min-width:5em}
th{border-bottom-color:#aab1b8;color:#59616b;font-weight:600}
.number{text-align:right;white-space:nowrap;min-width:0}
.sum{font-size:12pt;font-weight:600}
.fail{color:#8f1d14}.warn{color:#8f6214}.pass{color:#2d764b}
thead{display:table-header-group}tr,h2,h3{break-inside:avoid;break-after:avoid}tr{break-after:auto}
@page{margin:16mm 14mm}
@media print{body{margin:0;max-width:none;padding:0}}
`;

/** A whole document that needs nothing else: no script, no font, no request. `body` is HTML already. */
export function htmlDocument(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
