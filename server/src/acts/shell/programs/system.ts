import type { Consequence } from '../../call.ts';
import { actsOfAwsCli } from '../../cloud/aws-cli.ts';
import { actsOfAzure } from '../../cloud/azure.ts';
import { actsOfGcloud } from '../../cloud/gcloud.ts';
import { actsOfHttp } from '../../http.ts';
import type { Program, Run } from '../run.ts';
import { run as runWords } from '../run.ts';
import { add, addAll, type Content, innerScope, NOTHING_KNOWN } from '../scope.ts';
import { walkScript } from '../walk.ts';

/** Cloud consoles, and programs that hand a text to another. */
export const SYSTEM: Readonly<Record<string, Program>> = {
	aws: (run) => cloud(run, actsOfAwsCli),
	awslocal: () => NOTHING_KNOWN,
	gcloud: (run) => cloud(run, actsOfGcloud),
	az: (run) => cloud(run, actsOfAzure),
	gh: (run) => restForm(run, 'https://api.github.com'),
	glab: (run) => restForm(run, 'https://gitlab.com/api/v4'),
	crontab,
	at: schedule,
	batch: schedule,
	java: jar,
	nsupdate: ({ scope, input, texts }) => {
		if (input.text === undefined || /\b(delete|del|add|update)\b/.test(input.text) || texts.length > 0)
			add(scope, 'config-change', 'with-effort', 'changes DNS records');
		if (input.text === undefined || /\bdel/.test(input.text))
			add(scope, 'stop-service', 'with-effort', 'removes DNS records, so names stop resolving');
		return NOTHING_KNOWN;
	},
};

function cloud(
	{ texts, scope }: Run,
	actsOf: (argv: readonly string[]) => readonly Consequence[] | undefined,
): Content | undefined {
	const acts = actsOf(texts.filter((text, index) => !(text === '--version' && /^\w/.test(texts[index + 1] ?? ''))));
	if (acts) addAll(scope, acts);
	return acts ? NOTHING_KNOWN : undefined;
}

/** `gh api -X DELETE path`, `glab api --method DELETE path`. */
function restForm({ texts, scope }: Run, base: string): Content | undefined {
	if (texts[0] !== 'api') return undefined;
	const at = texts.findIndex((text) => text === '-X' || text === '--method');
	const glued = texts.find((text) => /^(-X|--method=)\w+$/.test(text))?.replace(/^(-X|--method=)/, '');
	const sends = texts.some((text) => /^(-f|-F|--field|--raw-field|--input)$/.test(text));
	const method = (at >= 0 ? texts[at + 1] : glued) ?? (sends ? 'POST' : 'GET');
	const path =
		texts
			.slice(1)
			.find(
				(text, index, all) =>
					!text.startsWith('-') &&
					!/^(-X|--method|-H|--header|-f|-F|--field|--raw-field|--input|-q|--jq|-t|--template|--hostname|--cache)$/.test(
						all[index - 1] ?? '',
					),
			) ?? '';
	if (path === 'graphql') {
		if (texts.some((text) => /mutation/.test(text) && /delete|remove/i.test(text)))
			add(scope, 'delete-data', 'none', 'a GraphQL mutation that deletes');
		return NOTHING_KNOWN;
	}
	addAll(scope, actsOfHttp(method.toUpperCase(), `${base}/${path.replace(/^\//, '')}`, texts.join(' ')));
	if (method.toUpperCase() === 'DELETE' && /^\/?repos\/[^/]+\/[^/]+\/?$/.test(path))
		add(scope, 'destroy-code-history', 'none', 'deletes a repository');
	return NOTHING_KNOWN;
}

/** `crontab -r` forgets every job; `crontab -` takes new ones. */
function crontab({ texts, input, scope }: Run): Content {
	if (texts.some((text) => /^-\w*r/.test(text))) add(scope, 'stop-service', 'none', 'removes every scheduled job');
	else if (texts.some((text) => text === '-' || (!text.startsWith('-') && text !== ''))) {
		add(scope, 'config-change', 'with-effort', 'replaces the scheduled jobs');
		for (const line of input.text?.split('\n') ?? []) {
			const command = /^\s*(?:@\w+|(?:[\d*/,-]+\s+){5})(.*)$/.exec(line)?.[1];
			if (command) walkScript(command, innerScope(scope));
		}
	}
	return NOTHING_KNOWN;
}

function schedule({ input, scope }: Run): Content {
	if (input.text !== undefined) walkScript(input.text, innerScope(scope));
	else add(scope, 'arbitrary-execution', 'none', 'runs what it is given later');
	return NOTHING_KNOWN;
}

/** `java -jar x.jar words…` is the program x.jar. */
function jar({ words, texts, scope, input }: Run): Content {
	const at = texts.indexOf('-jar');
	return at < 0 || !texts[at + 1] ? NOTHING_KNOWN : runWords(words.slice(at + 1), { ...scope, depth: scope.depth + 1 }, input);
}
