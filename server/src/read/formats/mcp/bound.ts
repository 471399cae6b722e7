/** Names of variables that say which account, project or environment a server works on. */
const SELECTOR =
	/PROFILE|ACCOUNT|CONTEXT|PROJECT|ENVIRONMENT|STAGE|HOST|CLUSTER|SUBSCRIPTION|TENANT|WORKSPACE|(?:^|_)(?:ENV|URL|URI|DSN|REF|DATABASE|DB)$/i;
const OPTION =
	/^--(?:profile|account|context|project(?:[-_](?:ref|id))?|env(?:ironment)?|stage|host|cluster|subscription|tenant|database|db|url|uri|dsn)(?:=(.*))?$/i;

/**
 * The words that bind a server to an account, a host or an environment: of its arguments, its address and its
 * variables. User names and passwords within addresses are left out.
 */
export function boundOf(
	words: readonly string[],
	url: string | undefined,
	variables: readonly (readonly [string, string])[],
): readonly string[] {
	const options = words.flatMap((word, at) => {
		const option = OPTION.exec(word);
		return option ? (option[1] ?? words[at + 1] ?? []) : /^\w[\w+.-]*:\/\//.test(word) ? word : [];
	});
	const selected = variables.filter(([key]) => SELECTOR.test(key)).map(([, value]) => value);
	const all = [...options, ...selected, ...(url === undefined ? [] : [url])];
	return [...new Set(all.map(withoutSecrets).filter((word) => word !== ''))];
}

/** An address without what stands before `@` and without its query, in which keys travel. */
function withoutSecrets(word: string): string {
	return word.replace(/^(\w[\w+.-]*:\/\/)[^@/]*@/, '$1').replace(/[?#].*$/, '');
}
