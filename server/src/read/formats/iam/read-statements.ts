import { type Document, type Problem, placeIn } from '../../../text/document.ts';
import { entriesOf, entryOf, itemsOf, stringOf, type TreeNode, valueAt } from '../../../text/node.ts';
import type { Evidence } from '../../agent.ts';
import { isOpen, OPEN, textOf } from '../../patterns/template.ts';
import type { IamRule, Statement } from './types.ts';

/** Reads the statements of an identity policy: one rule for each entry of `Action` and `NotAction`. */
export function readStatements(
	document: Document,
	policy: TreeNode,
	problems: Problem[],
	evidence: Evidence[],
): readonly IamRule[] {
	return statementsIn(valueAt(policy, 'Statement')).flatMap((node) => {
		const written = stringOf(valueAt(node, 'Effect'));
		if (written !== 'Allow' && written !== 'Deny') {
			problems.push({
				place: placeIn(document, node.start, node.end),
				message: '`Effect` must be `Allow` or `Deny`, in these letters; AWS refuses the policy.',
			});
			return [];
		}
		const statement = statementOf(node, written === 'Allow' ? 'allow' : 'deny');
		proveConditions(document, node, statement, evidence);
		const bound = [...statement.resources.filter((resource) => resource !== '*'), ...conditionWords(valueAt(node, 'Condition'))];
		return ['Action', 'NotAction'].flatMap((key) =>
			actionsOf(valueAt(node, key)).flatMap((item) => {
				if (item.type === 'string' && !isOpen(item)) return [ruleOf(document, item, key === 'NotAction', statement, bound)];
				problems.push({ place: placeIn(document, item.start, item.end), message: ELSEWHERE });
				return [];
			}),
		);
	});
}

/** The statements of a policy; of a choice such as `Fn::If`, those of either side. */
export function statementsIn(node: TreeNode | undefined): readonly TreeNode[] {
	if (node?.type === 'array') return node.items.flatMap((item) => (item.type === 'string' ? [] : statementsIn(item)));
	const choice = entryOf(node, 'Fn::If')?.value;
	if (choice) return statementsIn(choice);
	return node?.type === 'object' && !entryOf(node, 'Ref') ? [node] : [];
}

const ELSEWHERE = 'Which actions these are is known only when the template is filled in; they are not read.';

/** The actions of a list; of a choice such as `Fn::If`, what either side holds. */
function actionsOf(node: TreeNode | undefined): readonly TreeNode[] {
	const items = node?.type === 'object' ? entriesOf(node).map(({ value }) => value) : itemsOf(node);
	const held = items.some((item) => item.type === 'array' || item.type === 'object');
	if (!held) return node?.type === 'object' ? [node] : items;
	return items.flatMap((item) => (item.type === 'string' && !/[:*]/.test(String(item.value)) ? [] : actionsOf(item)));
}

function ruleOf(document: Document, item: TreeNode, negated: boolean, statement: Statement, bound: readonly string[]): IamRule {
	const pattern = stringOf(item) ?? '';
	const valid = pattern === '*' || /^[a-zA-Z0-9-]+:[\w*?]+$/.test(pattern) || pattern === '*:*';
	return {
		place: placeIn(document, item.start, item.end),
		text: negated ? `NotAction ${pattern}` : pattern,
		effect: statement.effect,
		pattern,
		negated,
		statement,
		...(bound.length > 0 ? { bound } : {}),
		...(valid ? {} : { inert: 'an action is written `service:Name`; AWS refuses this one' }),
	};
}

function statementOf(node: TreeNode, effect: 'allow' | 'deny'): Statement {
	const texts = (key: string): string[] => itemsOf(valueAt(node, key)).flatMap((item) => textOf(item) ?? OPEN);
	const actions = (key: string): string[] => actionsOf(valueAt(node, key)).flatMap((item) => stringOf(item) ?? []);
	return {
		effect,
		actions: actions('Action'),
		notActions: actions('NotAction'),
		resources: texts('Resource'),
		notResources: texts('NotResource'),
		conditional: entriesOf(valueAt(node, 'Condition')).length > 0,
	};
}

/** What a condition requires to be so; what it requires not to be so binds to nothing. */
function conditionWords(condition: TreeNode | undefined): readonly string[] {
	return entriesOf(condition)
		.filter(({ key }) => !/Not|Null|Bool|Date|Numeric|IpAddress/.test(String(key.value)))
		.flatMap(({ value }) => entriesOf(value).flatMap((entry) => itemsOf(entry.value).flatMap((item) => stringOf(item) ?? [])))
		.filter((word) => word !== '*');
}

/** A person with a second factor must be there; a session must name itself. */
function proveConditions(document: Document, node: TreeNode, statement: Statement, evidence: Evidence[]): void {
	for (const { key: operator, value } of entriesOf(valueAt(node, 'Condition'))) {
		for (const entry of entriesOf(value)) {
			const name = String(entry.key.value).toLowerCase();
			const place = placeIn(document, entry.start, entry.end);
			const wanted = statement.effect === 'allow' ? 'true' : 'false';
			const values = itemsOf(entry.value).map((item) =>
				String(item.type === 'object' || item.type === 'array' ? '' : item.value).toLowerCase(),
			);
			if (
				name === 'aws:multifactorauthpresent' &&
				/^Bool/.test(String(operator.value)) &&
				values.every((each) => each === wanted)
			) {
				if (statement.effect === 'allow' && /IfExists/.test(String(operator.value))) continue;
				evidence.push({ kind: 'approval', on: true, text: 'the statement holds only with a second factor', place, by: 'human' });
			}
			if (name === 'sts:sourceidentity' || name === 'aws:sourceidentity' || name === 'sts:rolesessionname') {
				evidence.push({ kind: 'attribution', on: true, text: `sessions must carry \`${String(entry.key.value)}\``, place });
			}
		}
	}
	const kills = entryOf(node, 'Action')?.value;
	const denied = itemsOf(kills).find((item) => /^cloudtrail:(?:StopLogging|DeleteTrail|\*)$/i.test(stringOf(item) ?? ''));
	if (denied && statement.effect === 'deny' && !statement.conditional) {
		const place = placeIn(document, denied.start, denied.end);
		evidence.push({ kind: 'custody', on: true, text: 'the role may not stop CloudTrail', place });
	}
}
