import { renderCsv } from './csv.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { renderPretty } from './pretty.ts';
import type { Report } from './report.ts';
import { renderSarif } from './sarif.ts';

/** What a renderer may use besides the report. */
export interface RenderContext {
	/** Texts of the documents by uri, to show the lines that findings are about. */
	readonly sources?: ReadonlyMap<string, string>;
	/** Whether the reader is a terminal that shows colours. */
	readonly colour: boolean;
}

/** A report as text; ends with a line break. */
export type Renderer = (report: Report, context: RenderContext) => string;

/** Every way to write a report, by the name that `--format` takes. */
export const RENDERERS = {
	pretty: renderPretty,
	json: renderJson,
	sarif: renderSarif,
	markdown: renderMarkdown,
	html: renderHtml,
	csv: renderCsv,
	junit: renderJunit,
} as const satisfies Readonly<Record<string, Renderer>>;

export type ReportFormat = keyof typeof RENDERERS;
