import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Log } from 'sarif';
import { RULES } from '../src/judge/rules/index.ts';
import { RENDERERS, type RenderContext, type Renderer } from '../src/report/render.ts';
import type { Report } from '../src/report/report.ts';
import { EMPTY, FULL, on, SOURCES } from './sample-report.ts';

const GOLDENS = join(import.meta.dirname, 'goldens');
const plain: RenderContext = { colour: false };

/** A file's name and a rule's words that try to move the cursor. */
const HOSTILE: Report = {
	...FULL,
	findings: FULL.findings.map((finding) => ({
		...finding,
		uri: 'odd\u001b[2J\nname.md',
		message: `\u0007<script>${finding.message}`,
	})),
};

describe('reports', () => {
	const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
		JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/report.schema.json'), 'utf8')),
	);

	it('hold to the schema, and the schema to them', () => {
		for (const report of [EMPTY, FULL]) assert.ok(validate(report), JSON.stringify(validate.errors));
		for (const wrong of [{ ...EMPTY, extra: 1 }, { ...EMPTY, version: 2 }, withUri('/etc/passwd'), withUri('C:\\x')])
			assert.ok(!validate(wrong), JSON.stringify(wrong));
	});

	for (const [name, render] of Object.entries(RENDERERS) as [string, Renderer][]) {
		for (const [title, report] of [
			['empty', EMPTY],
			['full', FULL],
		] as const) {
			it(`${name}: ${title} is as agreed`, () => {
				const text = render(report, { colour: false, sources: SOURCES });
				assert.equal(name === 'sarif' ? withoutRules(text) : text, readFileSync(join(GOLDENS, `${title}.${name}.txt`), 'utf8'));
			});
		}

		it(`${name}: lets no control character of a file through`, () => {
			const text = render(HOSTILE, plain).replaceAll('\r\n', '\n');
			assert.ok(text.includes('name.md'), 'the file is named');
			assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
			assert.ok(text.endsWith('\n'));
		});
	}

	it('take any text: whatever a file is called and a rule says, nothing throws and no control character gets out', () => {
		const text = fc.string({
			unit: fc.oneof(
				fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
				fc.constantFrom('`', '|', '](', '<', '\ud800', '\u202e'),
			),
		});
		fc.assert(
			fc.property(text, text, text, (uri, message, witness) => {
				const findings = FULL.findings.map((finding) => ({
					...finding,
					uri,
					message,
					witness,
					related: [{ ...finding, uri, message }],
				}));
				const problems = [{ uri, message, range: on(0, 0, 0) }];
				const contracts = FULL.contracts.map((contract) => ({ ...contract, uri, title: message }));
				for (const render of Object.values(RENDERERS) as Renderer[]) {
					const shown = render({ ...FULL, findings, problems, contracts }, { colour: false, sources: new Map([[uri, message]]) });
					assert.doesNotMatch(shown.replaceAll('\r\n', '').replaceAll('\n', ''), /\p{Cc}|\p{Cf}/u);
					if (render === RENDERERS.json) assert.equal((JSON.parse(shown) as Report).findings[0]?.message, message);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('sarif: lists every rule, and each result points at its own', () => {
		const { runs } = JSON.parse(RENDERERS.sarif(FULL)) as Log;
		const rules = runs[0]?.tool.driver.rules ?? [];
		assert.deepEqual(
			RULES.map(({ id }) => id).filter((id) => !rules.some((rule) => rule.id === id)),
			[],
		);
		for (const { ruleId, ruleIndex } of runs[0]?.results ?? []) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
	});

	it('csv: a cell is never a formula, and commas and quotes stay inside it', () => {
		const [first] = FULL.findings;
		assert.ok(first);
		const text = RENDERERS.csv({ ...FULL, findings: [{ ...first, message: '=1+1, "so"' }] });
		assert.ok(text.includes(',"\'=1+1, ""so""",'), text);
	});

	it('html: words of a file become no elements', () => {
		assert.doesNotMatch(RENDERERS.html(HOSTILE), /<(img|script|a)\b/);
	});

	it('markdown: words of a file become neither HTML nor links nor emphasis', () => {
		const text = RENDERERS.markdown(FULL);
		assert.ok(text.includes('\\<img src=x\\> \\[link\\](http:\\/\\/evil.example) \\*when\\*'), text);
	});

	it('pretty: colours only when asked, and only then', () => {
		const text = (colour: boolean) => RENDERERS.pretty(FULL, { colour });
		assert.ok(!text(false).includes('\u001b'));
		assert.ok(text(true).includes('\u001b[31;1merror\u001b[0m'));
	});
});

/** The rules change as rules are added; a test of its own holds them. */
function withoutRules(text: string): string {
	const log = JSON.parse(text) as Log;
	for (const run of log.runs) {
		run.tool.driver.rules = [];
		for (const result of run.results ?? []) result.ruleIndex = 0;
	}
	return `${JSON.stringify(log, null, 2)}\n`;
}

function withUri(uri: string): Report {
	return {
		...EMPTY,
		problems: [{ uri, message: 'm', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }],
	};
}
