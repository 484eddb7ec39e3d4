import type { readingChecks as english } from "../en/readingChecks.ts";
import type { Words } from "../words.ts";

export const readingChecks = {
  "file.empty": {
    label: "空文件",
    explanation: "文件没有内容，或只有空行。",
    action: "请重新导出。",
  },
  "file.too_large": {
    label: "文件过大",
    explanation: "文件超出浏览器能够处理的大小。",
    action: "请按学期或按专业分次导出。",
  },
  "file.not_csv": {
    label: "不是 CSV 文件",
    explanation: "从开头的字节看，这是另一种文件，与文件名无关。",
    action: "请选择 CSV 导出文件。",
  },
  "file.spreadsheet": {
    label: "其他格式的工作簿",
    explanation: "这是不支持的工作簿格式，与文件名无关。",
    action: "请打开后另存为“Excel 工作簿 (.xlsx)”或“CSV UTF-8”。",
  },
  "file.password": {
    label: "设有密码",
    explanation: "文件已加密，无法读取。",
    action: "请取消密码，保存后再试。",
  },
  "file.nested": {
    label: "嵌套压缩",
    explanation: "压缩文件中还有压缩文件，未解压。",
    action: "请先解压外层，再选择其中的文件。",
  },
  "file.binary": {
    label: "二进制数据",
    explanation: "文件含有文本中不会出现的零字节或控制字符。",
    action: "请重新导出为 CSV。",
  },
  "file.encoding_unsupported": {
    label: "不支持的编码",
    explanation: "文本的编码不受支持。",
    action: "请另存为 UTF-8。",
  },
  "file.compressed_damaged": {
    label: "压缩文件损坏",
    explanation: "压缩文件不完整或校验不符，未使用其中任何内容。",
    action: "请重新复制或导出。",
  },
  "file.compressed_bomb": {
    label: "异常压缩文件",
    explanation: "解压后体积达数百倍，不可能是数据表。",
    action: "请使用原始 CSV 文件。",
  },
  "file.unreadable": {
    label: "无法读取",
    explanation: "文件打不开，或未能读到结尾。",
    action: "请关闭占用它的程序，重新复制后再试。",
  },
  "file.markup": {
    label: "网页或 XML",
    explanation: "文件是网页或 XML，不是分隔文本；有些系统会以表格的名义导出此类文件。",
    action: "请选择 CSV 导出，或用表格软件打开后另存为“CSV UTF-8”。",
  },
  "encoding.doubtful": {
    label: "编码不确定",
    explanation: "文件未标明编码，其字符也不足以判定。",
    action: "请查看预览中的文字；如有乱码请改选编码，或将文件另存为 UTF-8。",
  },
  "encoding.invalid_bytes": {
    label: "存在无效字节",
    explanation: "部分字节与编码不符，会丢失字符；相应记录已拒收。",
    action: "请更正这些行，或改选编码。",
  },
  "text.control_characters": {
    label: "含控制字符",
    explanation: "单元格含有不可见字符，已原样保留。",
    action: "如非有意，请在源数据中删除。",
  },
  "dialect.one_column": {
    label: "只有一列",
    explanation: "未找到分隔符，按单列读取。",
    action: "如文件有多列，请选择分隔符。",
  },
  "dialect.doubtful": {
    label: "分隔符不确定",
    explanation: "各行列数不一致，或有两种分隔符都说得通。",
    action: "请查看预览；如有误请改选分隔符。",
  },
  "file.too_many_columns": {
    label: "列数过多",
    explanation: "列数超过电子表格的上限，可能缺少换行。",
    action: "请重新导出。",
  },
  "sheet.hidden": {
    label: "隐藏的工作表",
    explanation: "工作簿中有隐藏的工作表，未读取。",
    action: "如需要，请在工作簿中取消隐藏。",
  },
  "sheet.empty": {
    label: "空工作表",
    explanation: "工作簿中有没有任何内容的工作表，已跳过。",
    action: "无需处理。",
  },
  "sheet.hidden_rows": {
    label: "隐藏的行",
    explanation: "工作簿中有被隐藏的行（可能因筛选），与其他行一样读取。",
    action: "如不需要，请在工作簿中删除。",
  },
  "sheet.merged": {
    label: "合并单元格",
    explanation: "单元格被合并，其内容已填入所覆盖的每个单元格。",
    action: "请确认这些行都应有该内容。",
  },
  "sheet.error_value": {
    label: "错误值",
    explanation: "单元格显示电子表格的错误值（如 #DIV/0!），没有结果。",
    action: "请更正公式，或清空单元格。",
  },
  "sheet.formula_stale": {
    label: "公式可能未计算",
    explanation: "文件注明公式尚待计算，其中保存的结果可能无效。",
    action: "请用电子表格打开并保存，然后重新导入。",
  },
  "sheet.formula_uncalculated": {
    label: "公式没有结果",
    explanation: "文件中没有公式的结果，相应行已拒收。",
    action: "请用电子表格打开并保存，然后重新导入。",
  },
  "structure.no_rows": {
    label: "只有表头",
    explanation: "文件只有表头，没有数据行。",
    action: "请连同数据重新导出。",
  },
  "structure.title_rows": {
    label: "表头上方有标题行",
    explanation: "表头上方的行被视为标题。",
    action: "如表头行有误，请指定表头所在行。",
  },
  "structure.header_missing": {
    label: "缺少表头",
    explanation: "第一行看起来是数据。",
    action: "请在第一行填写列名。",
  },
  "structure.header_width": {
    label: "表头与数据列数不符",
    explanation: "表头的列名数与数据的列数不同，无法确定各列含义，未载入任何数据。",
    action: "请更正表头。",
  },
  "structure.header_quote": {
    label: "表头引号有误",
    explanation: "表头中的引号不成对，无法确定各列含义，未载入任何数据。",
    action: "请更正表头的引号。",
  },
  "structure.duplicate_header": {
    label: "列名重复",
    explanation: "有两列同名，只能使用第一列。",
    action: "请修改其中一列的名称。",
  },
  "structure.empty_header": {
    label: "列名为空",
    explanation: "有一列没有名称，未使用。",
    action: "如需要该列，请填写列名。",
  },
  "structure.formula_in_header": {
    label: "列名像公式",
    explanation: "列名看起来像公式，只作为文本处理，不会执行。",
    action: "请修改列名。",
  },
  "structure.merged_header": {
    label: "两行表头",
    explanation: "列名上方还有一行标题，列名由两行合成。",
    action: "请核对列名；如表头只有一行请更改。",
  },
  "structure.units_row": {
    label: "单位行",
    explanation: "表头下方的一行写的是各列的单位，已跳过。",
    action: "无需处理。",
  },
  "structure.second_header": {
    label: "疑似两行表头",
    explanation: "第一条记录在其他行为数字的位置上是文字。",
    action: "请删除第二行表头。",
  },
  "structure.repeated_header": {
    label: "表头重复出现",
    explanation: "记录之间再次出现表头，该行已跳过。",
    action: "无需处理。",
  },
  "structure.ragged_row": {
    label: "字段数不符",
    explanation: "该记录的字段数与其他行不同，数值可能错列，已拒收。",
    action: "请检查该行是否缺少或多出分隔符。",
  },
  "structure.trailing_delimiter": {
    label: "行末多余分隔符",
    explanation: "每条记录末尾比表头多一个分隔符，空字段已忽略。",
    action: "无需处理。",
  },
  "structure.stray_quote": {
    label: "引号位置有误",
    explanation: "引号在单元格中间开始或结束，无法确定单元格，该记录已拒收。",
    action: "请将单元格内的引号写成两个，或删除。",
  },
  "structure.unterminated_quote": {
    label: "引号未闭合",
    explanation: "引号打开后没有关闭，该行已拒收，其后的行已单独读取。",
    action: "请补上该行的引号。",
  },
  "structure.swallowed_lines": {
    label: "单元格吞并了记录",
    explanation: "带引号的单元格中含有完整记录，说明引号多了或少了；这些行已拒收。",
    action: "请更正这些行的引号。",
  },
  "structure.quote_in_text": {
    label: "单元格内有裸引号",
    explanation: "未加引号的单元格中含有引号，已作为文本保留。",
    action: "请核对该值。",
  },
  "structure.footer_row": {
    label: "表下说明",
    explanation: "有些行是表的说明（制表人、时间、注、页码等），已跳过。",
    action: "无需处理，除非其中有记录。",
  },
  "structure.blank_rows": {
    label: "记录之间有空行",
    explanation: "记录之间有空行，其后可能是另一张表。",
    action: "请确认其后的行属于同一张表。",
  },
  "structure.truncated": {
    label: "文件不完整",
    explanation: "文件在最后一条记录中断，该记录已拒收，后面可能还有缺失。",
    action: "请重新复制或导出。",
  },
  "structure.line_end": {
    label: "换行符不一致",
    explanation:
      "文件多数行以一种换行符（CRLF 或 LF）结束，少数行用另一种：可能由两个文件拼成，也可能行末字符丢失或被改动。",
    action: "请与源数据核对这些行的最后一个单元格。",
  },
  "structure.no_final_newline": {
    label: "文末无换行",
    explanation: "最后一行没有换行符；若文件被截断，最后一个单元格可能不完整。",
    action: "请与源数据核对最后一行。",
  },
} as const satisfies Words<typeof english>;
