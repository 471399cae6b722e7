/** An AWS command line, taken apart. */
export interface AwsCommand {
	/** Words that are neither options nor their values, the service first. */
	readonly words: readonly string[];
	/** Values of an option, `''` for one that stands alone; undefined when it is not given. */
	option(name: string): string | undefined;
	readonly text: string;
}

const FLAGS =
	/^--(debug|no-verify-ssl|no-paginate|no-sign-request|no-cli-pager|cli-auto-prompt|no-cli-auto-prompt|version|recursive|delete|force|dryrun|dry-run|no-[a-z-]+|quiet|only-show-errors|exact-timestamps|size-only|skip-[a-z-]+|enable-[a-z-]+|disable-[a-z-]+|delete-[a-z-]+|force-[a-z-]+|apply-immediately|publicly-accessible|deletion-protection|allow-[a-z-]+|fail-on-[a-z-]+)$/;

/** Parts argv (without the leading `aws`) into words and options; `--name=value` and `--name value…` alike. */
export function awsCommand(argv: readonly string[]): AwsCommand {
	const words: string[] = [];
	const options = new Map<string, string>();
	let open: string | undefined;
	for (const word of argv) {
		if (word.startsWith('--') && word.length > 2) {
			const equals = word.indexOf('=');
			const name = equals < 0 ? word : word.slice(0, equals);
			options.set(name, equals < 0 ? '' : word.slice(equals + 1));
			open = equals < 0 && !FLAGS.test(name) ? name : undefined;
		} else if (open !== undefined) {
			const before = options.get(open) ?? '';
			options.set(open, before === '' ? word : `${before} ${word}`);
			if (words.length < 2 || words[0] === 's3') open = undefined;
		} else words.push(word);
	}
	return { words, option: (name) => options.get(name), text: argv.join(' ') };
}
