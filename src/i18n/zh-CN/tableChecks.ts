import type { tableChecks as english } from "../en/tableChecks.ts";
import type { Words } from "../words.ts";

export const tableChecks = {
  "table.unknown": {
    label: "未能识别的数据表",
    explanation: "各列与系统的任何数据表都不相符，未载入。",
    action: "请按模板修改列名，或指定数据表。",
  },
  "table.missing_columns": {
    label: "缺少必需列",
    explanation: "缺少该数据表必需的列，未载入。",
    action: "请补上该列，或修改相应列的名称。",
  },
  "table.no_term": {
    label: "学期未知",
    explanation: "列、标题和文件名中都没有学期，未载入。",
    action: "请选择学期，或添加学期列。",
  },
  "question.open": {
    label: "有待回答的问题",
    explanation: "文件中有不能确定之处，回答之前不载入任何数据。",
    action: "请回答该问题。",
  },
  "table.cohort_is_graduation_year": {
    label: "只有届，没有级",
    explanation: "文件给出的是毕业年份（届），没有入学年份（级），二者不可互相代替。",
    action: "请添加入学年份（级）一列。",
  },
  "column.unused": {
    label: "未使用的列",
    explanation: "该列与数据表中的任何列都不相符。",
    action: "如需载入，请修改列名。",
  },
  "column.unknown_indicator": {
    label: "列名不是指标",
    explanation: "该列是数字，但列名不是能力框架中的指标，未载入。",
    action: "请更正列名，或在能力框架中添加该指标。",
  },
  "row.total": {
    label: "合计行",
    explanation: "该行是对其他行的汇总，已跳过。",
    action: "无需处理。",
  },
  "value.required": {
    label: "必填项为空",
    explanation: "每行必填的单元格为空，该记录已拒收。",
    action: "请填写该单元格。",
  },
  "value.not_in_list": {
    label: "取值不在列表中",
    explanation: "该列只接受列表中的值，该记录已拒收。",
    action: "请更正，或留空。",
  },
  "value.two_years": {
    label: "级与届混淆",
    explanation: "该填入学年份（级）处填了毕业年份（届），或相反；该记录已拒收。",
    action: "请填写该列要求的年份。",
  },
  "type.number": {
    label: "不是数字",
    explanation: "此处应为数字，该记录已拒收。",
    action: "请更正，或留空。",
  },
  "type.integer": {
    label: "不是整数",
    explanation: "此处应为整数，该记录已拒收。",
    action: "请更正。",
  },
  "type.date": {
    label: "不是有效日期",
    explanation: "该单元格不是有效日期，或日与月可能颠倒；该记录已拒收。",
    action: "请写成 YYYY-MM-DD。",
  },
  "range.declared": {
    label: "超出范围",
    explanation: "数值超出该列允许的范围，该记录已拒收。",
    action: "请更正。",
  },
  "range.scale": {
    label: "超出量表范围",
    explanation: "分数超出该指标或评价工具的量表范围，该记录已拒收。",
    action: "请更正分数，或修改指标、工具的量表。",
  },
  "range.survey_scale": {
    label: "超出调查量表范围",
    explanation: "评分超出该批次调查的量表范围，该记录已拒收。",
    action: "请更正评分，或修改该批次的量表。",
  },
  "date.order": {
    label: "日期先后有误",
    explanation: "结束日期早于开始日期。",
    action: "请更正其中一个日期。",
  },
  "row.score_despite_absence": {
    label: "写明无成绩却有成绩",
    explanation: "记录中有成绩，而旁边的列写明没有成绩（如缺考、作弊）。成绩按原样载入。",
    action: "请核对这些记录：删去成绩或该文字后重新提供文件。",
  },
  "row.remark_unread": {
    label: "备注未与成绩合并",
    explanation:
      "0 分旁边的文字中含有表示缺考的词（如“因病缺考”），或成绩的考核次数与旁边的文字不符（如补考记为第 1 次）。成绩按原样载入。",
    action: "没有成绩时请只写“缺考”等词，或更正考核次数。",
  },
  "row.student_differs": {
    label: "同一学生的信息前后不一",
    explanation:
      "成绩文件中同一学生的几条记录，其专业、班级等信息不一致。学生信息以最先出现的记录为准，各条成绩均已载入。",
    action: "请更正这些记录，或载入学生名册，以其为准。",
  },
  "code.unknown_indicator": {
    label: "未知指标",
    explanation: "能力框架中没有此代码或名称的指标，量表未知，该记录已拒收。",
    action: "请更正，或先载入指标表。",
  },
  "code.unknown_program": {
    label: "未知专业",
    explanation: "没有此代码或名称的专业，该记录已拒收。",
    action: "请更正，或先载入专业表。",
  },
  "code.lost_zeros": {
    label: "学号开头缺 0",
    explanation: "该学号与已载入的学号只差开头的 0。",
    action: "请将学号列设为文本格式，重新导出缺少 0 的文件。",
  },
  "date.in_utc": {
    label: "日期为世界协调时（UTC）",
    explanation:
      "该列的时间以“Z”结尾，是数据库导出的世界协调时（UTC）。北京时间早 8 小时，按字面读取的日期可能早一天。",
    action: "请取一个日期与业务系统核对。若早了一天，请导出不带时间的日期或本地时间；若无误，可予保留。",
  },
  "date.month_ten": {
    label: "1 月，还是缺了 0 的 10 月",
    explanation:
      "该列的月份有“.1”而从无“.10”。电子表格把 2021.10 当作数字时会去掉末尾的 0，10 月就成了 1 月。",
    action: "若实为 10 月，请将该列设为文本格式重新导出，或用两位数写月份；若确为 1 月，可予保留。",
  },
  "code.fraction": {
    label: "代码写成小数",
    explanation: "该列的代码都以“.0”结尾，是电子表格或统计软件写数字的方式。已去掉小数部分读取。",
    action: "如代码无误，无需处理。为稳妥起见，可将该列以文本格式导出。",
  },
  "code.unknown_student": {
    label: "未知学生",
    explanation: "尚无此学号的学生，载入学生之前，该行不属于任何专业和年级。",
    action: "请同时载入学生表。",
  },
  "code.unknown_employer": {
    label: "未知用人单位",
    explanation: "尚无此代码的用人单位。",
    action: "请同时载入用人单位表。",
  },
  "key.repeat": {
    label: "重复行",
    explanation: "该行与前面的某行完全相同，已跳过。",
    action: "无需处理。",
  },
  "key.duplicate": {
    label: "主键冲突",
    explanation: "多行主键相同而数值不同，均未载入。",
    action: "请保留正确的一行，或补充能区分它们的列。",
  },
} as const satisfies Words<typeof english>;
