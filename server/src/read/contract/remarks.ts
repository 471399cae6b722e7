import type { Document, Place } from '../../text/document.ts';
import { sourceSpan } from '../../text/markdown/words.ts';
import type { Norm, Remark } from '../contract.ts';
import type { Agentic } from './about.ts';
import type { Outline } from './clauses.ts';
import type { Definition } from './context.ts';
import { danglingSections } from './references.ts';
import { remembered } from './remember.ts';
import type { Statement } from './sentences.ts';

const PLACEHOLDER =
	/\[(?!x\]|X\]| \]|\d|\^|[Ii]ntentionally|[Rr]eserved)(?:[A-Z][A-Z0-9 _/&',.-]{2,80}|[●•_ .]{1,20}|(?:[Ii]nsert|[Cc]omplete|[Dd]escribe|[Ss]pecify|[Nn]ame|[Dd]ate|[Aa]mount|[Aa]ddress|[Nn]umber)\b[^\]\n]{0,100}|(?:[Dd]rafting [Nn]ote|LAWYER|[Nn]ote to)[^\]]{0,400})\](?!\()|\{\{\s*[\w. -]{1,60}\s*\}\}|\{[a-z_][a-z0-9_]{1,60}\}|_{4,}|\bTBD\b|<(?:insert|name|date|amount|company|client)[^<>\n]{0,60}>/g;
const SPAN =
	/\b(?:\d+|one|two|three|four|five|six|seven|ten|twelve|twenty-four|thirty|forty-eight|seventy-two)\b[^.;]{0,24}\b(?:hours?|days?|minutes?|weeks?)\b/i;
const DECIDING =
	/\b((?:[A-Z][a-z]+(?:-[a-z]+)? ){1,3}(?:Actions?|Acts?|Windows?|Incidents?|Approvers?|Approvals?|Environments?|Changes?|Resources?|Catalogue|Catalog|Authority|Hours|Officers?))\b/g;

interface Pattern {
	readonly kind: Remark['kind'];
	readonly all: readonly RegExp[];
	readonly none?: RegExp;
	/** Matters only where agents are spoken of. */
	readonly agentic: boolean;
}

const PATTERNS: readonly Pattern[] = [
	{
		kind: 'vendor-held-logs',
		agentic: true,
		all: [
			/\b(?:logs?|audit (?:log|trail|record)s?|records)\b/i,
			/\b(?:(?:held|kept|stored|retained|maintained|hosted) (?:\w+ ){0,3}(?:by|with|on|in|at) (?:the )?(?:provider|supplier|vendor|agent|tool vendor|model (?:vendor|provider)|agent vendor|workstation|local)|(?:provider|vendor|supplier)(?:'s)? (?:\w+ ){0,3}(?:logs?|records) (?:shall |will |are |is )*(?:be )?(?:\w+ ){0,2}(?:conclusive|final|authoritative|sole|binding)|(?:remain|are|is) (?:the )?(?:sole )?property of (?:the )?(?:provider|vendor|supplier)|solely (?:by|in) (?:the )?(?:provider|vendor|supplier))/i,
		],
		none: /\b(?:and (?:by )?(?:the )?(?:client|customer)|copy to|copies to|independent|outside the)\b/i,
	},
	{
		kind: 'configuration-blamed',
		agentic: false,
		all: [
			/\b(?:mis-?configur\w+|configurations?|configured|access controls?|user error|operator error|permissions)\b/i,
			/\b(?:caused by|arising (?:from|out of)|result(?:s|ing)? from|due to|attributable to|because of|where)\b/i,
			/\b(?:(?:is|are|shall|will|does|do) not (?:be )?(?:an? |be deemed |considered |constitute |treated as )*(?:agent incidents?|incidents?|failures?|liable|responsible|breach\w*)|not (?:be )?(?:liable|responsible)|no (?:liability|responsibility)|excluded|client-caused|customer-caused|solely responsible|sole responsibility|user error)\b/i,
			/\b(?:client|customer|user|operator|agents?|permissions?)\b/i,
		],
		none: /\b(?:no (?:defen[cs]e|excuse)|does not (?:relieve|excuse)|shall not (?:relieve|excuse)|regardless)\b/i,
	},
	{
		kind: 'missing-notice-window',
		agentic: true,
		all: [
			// The duty is to tell: "from the report on, Provider shall preserve" speaks of a report, and is none.
			/\b(?:shall|must|will|agrees to)\b[^.;]{0,120}?(?<!\b(?:an?|the|each|every|any|such|its|of|final|written) )\b(?:notif(?:y|ies)|inform|report|give notice)\b/i,
			/\b(?:agent )?incidents?\b/i,
		],
		none: new RegExp(`${SPAN.source}|\\bimmediately\\b`, 'i'),
	},
	{
		kind: 'uncapped-or-unpriced-harm',
		agentic: true,
		all: [
			/\b(?:indemnif(?:y|ies)|liable|liability|damages|losses)\b/i,
			/\b(?:uncapped|unlimited|without limit|no (?:cap|limit)|not (?:be )?liable for|exclud\w+|in no event)\b/i,
		],
	},
];

const HARM = /\b(?:incident|agent|outage|damage|loss|failure|access|permission|error)s?\b/i;

const complaintsIn = remembered((text): readonly Pattern[] =>
	PATTERNS.filter(
		({ kind, all, none }) =>
			all.every((one) => one.test(text)) && !none?.test(text) && (kind !== 'configuration-blamed' || HARM.test(text)),
	),
);

/** What the contract rules complain of, quoted at its place: facts, not yet findings. */
export function remarksOf(
	document: Document,
	outline: Outline,
	statements: readonly Statement[],
	norms: readonly Norm[],
	definitions: readonly Definition[],
	agentic: Agentic,
): Remark[] {
	const remarks: Remark[] = [...placeholders(document, outline)];
	for (const statement of statements) {
		const text = statement.words.text.slice(statement.lead);
		for (const { kind, agentic: about } of complaintsIn(text)) {
			if (!about || agentic(statement))
				remarks.push({ kind, text, place: whole(document, statement), clause: statement.clause.id });
		}
	}
	for (const { parts, place, clause, doubt } of norms) {
		if (!doubt || !/has no end$|leaves the measure/.test(doubt)) continue;
		const words = parts.conditions.find((one) => doubt.includes(one.text)) ?? parts.acts[0];
		remarks.push({ kind: 'open-ended-authority', text: words?.text ?? '', place: words?.place ?? place, clause });
	}
	for (const dangling of danglingSections(document, outline, statements))
		remarks.push({ kind: 'dangling-reference', ...dangling });
	remarks.push(...undefinedTerms(document, outline, statements, definitions, agentic));
	return distinct(remarks);
}

const blanksIn = remembered((text) => (/[[{_<]|TBD/.test(text) ? [...text.matchAll(PLACEHOLDER)] : []));

function placeholders(document: Document, outline: Outline): Remark[] {
	const found: Remark[] = [];
	for (const { block, words, clause } of outline.passages) {
		if (block.kind === 'code') continue;
		const plain = block.kind === 'table' || block.kind === 'html-table';
		const text = plain ? document.text.slice(block.start, block.end) : words.text;
		for (const one of blanksIn(text)) {
			const span = plain
				? { start: block.start + one.index, end: block.start + one.index + one[0].length }
				: sourceSpan(words, one.index, one.index + one[0].length);
			found.push({ kind: 'unfilled-placeholder', text: one[0], place: { uri: document.uri, ...span }, clause: clause.id });
		}
	}
	return found;
}

const termsIn = remembered((text) => [
	...text.matchAll(DECIDING),
	...text.matchAll(/\b(?:[Tt]he |[Aa]n |[Aa]ny |[Ee]ach )(Agents?)\b/g),
]);

/** Terms that decide what an agent may do, written as defined terms and defined nowhere. Each once, at its first use. */
function undefinedTerms(
	document: Document,
	outline: Outline,
	statements: readonly Statement[],
	definitions: readonly Definition[],
	agentic: Agentic,
): Remark[] {
	const defined = new Set(definitions.map(({ term }) => singular(term)));
	for (const { title } of outline.clauses) defined.add(singular(title));
	const found: Remark[] = [];
	for (const statement of statements) {
		if (!agentic(statement)) continue;
		const { words, clause, lead } = statement;
		const text = words.text.slice(lead);
		for (const one of termsIn(text)) {
			const term = one[1] as string;
			const key = singular(term);
			if (defined.has(key) || (one.index === 0 && term === one[0] && term.split(' ').length < 3)) continue;
			defined.add(key);
			const from = lead + one.index + one[0].lastIndexOf(term);
			found.push({
				kind: 'undefined-term',
				text: term,
				place: { uri: document.uri, ...sourceSpan(words, from, from + term.length) },
				clause: clause.id,
			});
		}
	}
	return found;
}

function singular(term: string): string {
	return term
		.trim()
		.toLowerCase()
		.replace(/^(?:the|an?|any|each) /, '')
		.replace(/s$/, '');
}

function whole(document: Document, { words, lead }: Statement): Place {
	return { uri: document.uri, ...sourceSpan(words, Math.min(lead, words.text.length), words.text.length) };
}

function distinct(remarks: readonly Remark[]): Remark[] {
	const seen = new Map<string, Remark>();
	for (const remark of remarks) {
		const key = `${remark.kind} ${remark.place.start} ${remark.place.end}`;
		if (!seen.has(key)) seen.set(key, remark);
	}
	return [...seen.values()].sort((a, b) => a.place.start - b.place.start);
}
