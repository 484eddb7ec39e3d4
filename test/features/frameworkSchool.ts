import { memoryStorage } from "../../src/workspace/fileStorage.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { csv, ids, load, ratings, scores, students } from "../workspace/school.ts";
import { open } from "../workspace/shared.ts";

const surveys = (rows: readonly string[]) =>
  csv(
    "employer_surveys.csv",
    "wave,year,program_code,scale_min,scale_max,satisfied_from,contacted,responded",
    rows,
  );

/** A school with a framework of two indicators, scores, and two waves of employers. */
export async function loaded(): Promise<Workspace> {
  const workspace = await open(memoryStorage());
  await load(
    workspace,
    students("students.csv", ids(0, 15)),
    csv("programs.csv", "program_code,name_en", ["P01,One"]),
    csv("indicators.csv", "indicator_code,dimension,scale_min,scale_max,direction,weight", [
      "K01,cognitive,0,100,up,1",
      "K02,cognitive,0,100,up,1",
    ]),
    surveys(["2024,2024,P01,1,5,4,20,14", "2023,2023,P01,1,5,4,10,9"]),
  );
  await load(
    workspace,
    scores("scores.csv", "2023-2024-1", ids(0, 15)),
    ratings(
      "ratings.csv",
      Array.from({ length: 14 }, (_, index) => `r${index},2024,overall,E${index},P01,${1 + (index % 5)}`),
    ),
  );
  return workspace;
}
