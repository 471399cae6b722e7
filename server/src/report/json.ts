import { jsonText } from './escape.ts';
import type { Report } from './report.ts';

/** The report itself, as `schemas/report.schema.json` describes it. */
export function renderJson(report: Report): string {
	return jsonText(report);
}
