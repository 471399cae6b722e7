import { catalogue } from './catalogue/catalogue.ts';

/** What stands behind a wrapper or an interpreter in an exemplar, for heads that open everything. */
const OPEN_HEADS: Readonly<Record<string, readonly string[]>> = {
	__proto__: null as never,
	sudo: ['rm -rf /var/lib/data', 'systemctl stop nginx'],
	doas: ['rm -rf /var/lib/data'],
	env: ['rm -rf /var/lib/data'],
	xargs: ['rm -rf'],
	bash: ["-c 'rm -rf /var/lib/data'"],
	sh: ["-c 'rm -rf /var/lib/data'"],
	zsh: ["-c 'rm -rf /var/lib/data'"],
	eval: ["'rm -rf /var/lib/data'"],
	python: [`-c 'import shutil; shutil.rmtree("data")'`],
	python3: [`-c 'import shutil; shutil.rmtree("data")'`],
	node: [`-e 'require("fs").rmSync("data", { recursive: true })'`],
	perl: [`-e 'system("rm -rf data")'`],
	ruby: [`-e 'require "fileutils"; FileUtils.rm_rf("data")'`],
	php: [`-r 'system("rm -rf data");'`],
	ssh: ["host 'rm -rf /var/lib/data'"],
	time: ['rm -rf data'],
	timeout: ['60 rm -rf data'],
	nice: ['rm -rf data'],
	nohup: ['rm -rf data'],
	npx: ['prisma migrate reset --force'],
	find: ['. -delete', '. -exec rm -rf {} +'],
};

/** Arguments to try behind a head of a known program. Verbs are never made up: a rule is judged by its own words. */
const TAILS = ['', '--force', '--all', '--yes', 'example', 'example --force', '-rf data'];

/**
 * Commands that begin with the words of a rule: behind a known program the rest of each witness that shares its head,
 * else a few plain tails. The caller classifies them again.
 */
export function completions(head: readonly string[]): readonly string[] {
	const text = head.join(' ');
	const [program = ''] = head;
	const open = head.length === 1 ? (OPEN_HEADS[program] ?? []) : [];
	const inside = wrapped(head);
	const tails = head.length > 1 && witnessesOf(program).length > 0 ? [...borrowed(head), ...TAILS] : [''];
	return [...open.map((rest) => `${text} ${rest}`), ...inside, ...tails.map((tail) => `${text} ${tail}`.trim())];
}

/**
 * What witnesses of the same program and subcommand have and the head lacks: `rm -r` borrows `/var/lib/data`, `git
 * commit -m` a message and `--no-verify`.
 */
function borrowed([program = '', ...rest]: readonly string[]): readonly string[] {
	const wanted = rest.filter((word) => !word.startsWith('-'));
	return witnessesOf(program).flatMap((witness) => {
		const words = witness.split(' ').slice(1);
		if (/['"$|;&<>]/.test(witness) || !wanted.every((word, at) => words[at] === word)) return [];
		const more = words.filter((word) => !rest.includes(word));
		const plain = more.filter((word) => !word.startsWith('-'));
		const options = more.filter((word) => word.startsWith('-'));
		if (more.length === 0) return [];
		if (options.length === 0 || options.some((option) => repeats(option, rest))) return [plain.join(' ')];
		return [plain.join(' '), more.join(' '), `x ${more.join(' ')}`];
	});
}

/** Nobody writes `rm -f -rf`: letters that a head has already are not borrowed once more. */
function repeats(option: string, rest: readonly string[]): boolean {
	if (!/^-\w/.test(option)) return false;
	return rest.some((word) => /^-\w/.test(word) && [...word.slice(1)].some((letter) => option.includes(letter)));
}

let byFirstWord: ReadonlyMap<string, readonly string[]> | undefined;

function witnessesOf(program: string): readonly string[] {
	if (!byFirstWord) {
		const index = new Map<string, string[]>();
		for (const { witness } of catalogue().entries) {
			const first = witness.slice(0, witness.indexOf(' '));
			index.set(first, [...(index.get(first) ?? []), witness]);
		}
		byFirstWord = index;
	}
	return byFirstWord.get(program) ?? [];
}

/** `sudo rm` is completed as `rm` is; `bash -c` takes a whole command in quotes. */
function wrapped(head: readonly string[]): readonly string[] {
	const [program = '', ...rest] = head;
	if (/^(ba|z|da)?sh$/.test(program) && /^-\w*c$/.test(rest.at(-1) ?? '')) return [`${head.join(' ')} 'rm -rf /var/lib/data'`];
	if (/^(python\d?|node|perl|ruby|php)$/.test(program) && rest.length === 1)
		return (OPEN_HEADS[program] ?? []).filter((tail) => tail.startsWith(`${rest[0]} `)).map((tail) => `${program} ${tail}`);
	if (!/^(sudo|doas|env|time|nice|nohup|command|xargs)$/.test(program) || rest.length === 0) return [];
	const inner = rest.join(' ');
	const known = catalogue().byProgram.get(rest[0] ?? '')?.all ?? [];
	return known.filter(({ witness }) => witness.startsWith(inner)).map(({ witness }) => `${program} ${witness}`);
}
