import type { Call } from '../../../acts/call.ts';
import { type Document, placeIn, type Span } from '../../../text/document.ts';
import type { ScalarNode } from '../../../text/node.ts';
import type { Reader } from '../../patterns/reader.ts';
import { readCedar } from './cedar.ts';
import { nameOf, toolCalls } from './tools.ts';
import type { GatewayRule, Tool } from './types.ts';

/** What is known of an engine besides its policies' words. */
export interface Circumstances {
	/** Tools behind the gateways that it guards; none when the file does not tell. */
	readonly tools: readonly Tool[];
	/** Why its policies are not enforced. */
	readonly inert?: string;
}

/** Adds the rules of a Cedar text; `at` gives the place of a stretch of it in the document. */
export function readCedarRules(reader: Reader, text: string, at: (span: Span) => Span, { tools, inert }: Circumstances): void {
	const { policies, broken } = readCedar(text);
	for (const span of broken) reader.problem(at(span), 'This is no Cedar policy; it is not read.');
	for (const policy of policies) {
		const { effect, actions, condition, principal, resource, grouped } = policy;
		const span = at(policy.keyword);
		const permits = effect === 'permit';
		const whole = text
			.slice(policy.start, policy.end)
			.replace(/\s+/g, ' ')
			.replace(/(\() | (?=\))/g, '$1');
		const covers = (call: Call): boolean => {
			const name = nameOf(call);
			if (name === undefined) return false;
			// Which actions a group holds is not known here: a permit may reach them, a forbid need not.
			if (actions === undefined) return permits || !grouped;
			return actions.some((action) => nameOf(callOf(action)) === name || action === name);
		};
		const named = actions?.map(callOf);
		const rule: GatewayRule = {
			place: placeIn(reader.document, span.start, span.end),
			text: whole.length > 120 ? `${whole.slice(0, 119)}…` : whole,
			effect: permits ? 'allow' : 'deny',
			cedar: { principal, resource, conditional: condition !== '' && !/^when\s*\{\s*true\s*\}$/.test(condition) },
			covers,
			tries: () => named ?? toolCalls(tools, 'gateway'),
			...(principal + resource === '' ? {} : { bound: [principal, resource].filter((word) => word !== '') }),
			...(inert === undefined ? {} : { inert }),
			...(permits && span.end - span.start === 'permit'.length
				? { narrow: (to: 'ask' | 'deny') => (to === 'deny' ? reader.raw(span, 'forbid') : []) }
				: {}),
		};
		reader.rules.push(rule);
		if (/context\.input\.\w*(?:confirm|approv|consent)\w*/i.test(condition))
			reader.prove(
				'approval',
				false,
				'the confirmation that a policy looks at is an input, which the model fills in',
				span,
				'model',
			);
	}
}

/** The Cedar text that a string holds: places are exact in a block of YAML, and the whole string elsewhere. */
export function cedarOf(document: Document, node: ScalarNode): { readonly text: string; readonly at: (span: Span) => Span } {
	const written = document.text.slice(node.start, node.end);
	const head = /^(?:!Sub\s+)?(?:[|>][^\n]*|<<-?[^\n]*)\n/.exec(written)?.[0];
	if (head === undefined) return { text: String(node.value), at: () => node };
	const from = node.start + head.length;
	const text = written.startsWith('<<')
		? written.slice(head.length, Math.max(head.length, written.lastIndexOf('\n')))
		: written.slice(head.length);
	return { text, at: ({ start, end }) => ({ start: start + from, end: end + from }) };
}

/** `Target___tool`, or with two underscores as older pages have it, is a tool of a target. */
function callOf(action: string): Call {
	const [, server = '', tool = action] = /^(.+?)_{2,3}(.+)$/.exec(action) ?? [];
	return server === '' ? { kind: 'tool', name: tool } : { kind: 'mcp', server, tool };
}
