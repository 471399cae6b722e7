import { type Function as FunctionNode, forEachChild, type Statement, type SyntaxNode, type While } from 'unbash';

/** Whether a function calls itself in the background or in a pipe: `:(){ :|:& };:`. */
export function looksLikeForkBomb(node: FunctionNode): boolean {
	const name = node.name.value;
	let parallel = false;
	const visit = (child: SyntaxNode, background: boolean): void => {
		const aside = background || (child.type === 'Statement' && child.background === true) || child.type === 'Pipeline';
		if (child.type === 'Command' && child.name?.value === name && aside) parallel = true;
		forEachChild(child, (grandchild) => visit(grandchild, aside));
	};
	forEachChild(node, (child) => visit(child, false));
	return parallel;
}

/** `while true; do work & done`: an endless loop that starts processes, and neither waits after them nor leaves. */
export function looksLikeForkLoop(node: While): boolean {
	if (!isEndless(node)) return false;
	const { commands } = node.body;
	const last = commands.findLastIndex((statement) => statement.background === true);
	return last >= 0 && !commands.slice(last + 1).some(waitsOrLeaves);
}

function isEndless({ kind, clause }: While): boolean {
	const condition = clause.commands.length === 1 ? clause.commands[0]?.command : undefined;
	const name = condition?.type === 'Command' ? condition.name?.value.replace(/^.*\//, '') : undefined;
	return kind === 'while' ? name === 'true' || name === ':' : name === 'false';
}

function waitsOrLeaves({ command }: Statement): boolean {
	return command.type === 'Command' && /^(wait|break|exit|return)$/.test(command.name?.value ?? '');
}
