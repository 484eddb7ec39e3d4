import { CompetencePage } from "../features/competence/CompetencePage.tsx";
import { EmployersPage } from "../features/employers/EmployersPage.tsx";
import { EmploymentPage } from "../features/employment/EmploymentPage.tsx";
import { CollectionMaps } from "../features/overview/CollectionMaps.tsx";
import { OverviewPage } from "../features/overview/OverviewPage.tsx";
import { ReportPage, type PageParts } from "../features/report/ReportPage.tsx";

const parts: PageParts = {
  overview: OverviewPage,
  competence: CompetencePage,
  employers: EmployersPage,
  employment: EmploymentPage,
  collection: CollectionMaps,
};

/** The report with the pages that its parts are. */
export function ReportRoute() {
  return <ReportPage parts={parts} />;
}
