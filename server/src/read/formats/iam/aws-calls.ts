import type { CloudCall, ShellCall } from '../../../acts/call.ts';
import { splitShell } from '../../patterns/shell.ts';

/**
 * The IAM action that an `aws SERVICE OPERATION` command needs. Undefined for any other command, and for chains:
 * those need a machine, and IAM knows only the API.
 */
export function actionOfAwsCommand(call: ShellCall): CloudCall | undefined {
	const { commands } = splitShell(call.command);
	const [command] = commands;
	if (!command || commands.length > 1 || command.words[0] !== 'aws') return undefined;
	const words = positional(command.words.slice(1));
	const [service = '', operation = ''] = words;
	if (service === '' || operation === '') return undefined;
	const resource = resourceOf(service, words);
	const own = service === 's3' ? S3[operation] : pascal(operation);
	if (own === undefined) return undefined;
	const named: CloudCall = { kind: 'cloud', service: SERVICES[service] ?? service, action: own };
	return resource === undefined ? named : { ...named, resource };
}

/** The command line's names of services that IAM calls otherwise. */
const SERVICES: Readonly<Record<string, string>> = {
	...{ s3api: 's3', s3control: 's3', stepfunctions: 'states', elbv2: 'elasticloadbalancing', elb: 'elasticloadbalancing' },
	...{ sesv2: 'ses', opensearch: 'es', eventbridge: 'events', 'application-autoscaling': 'application-autoscaling' },
};

const S3: Readonly<Record<string, string>> = {
	rm: 'DeleteObject',
	rb: 'DeleteBucket',
	mb: 'CreateBucket',
	cp: 'PutObject',
	mv: 'DeleteObject',
	sync: 'PutObject',
	ls: 'ListBucket',
};

/** Words that are no options and no values of options before the operation. */
function positional(words: readonly string[]): string[] {
	const found: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		if (!word.startsWith('-')) found.push(word);
		else if (found.length < 2 && !word.includes('=') && !/^--(?:debug|no-[a-z-]+)$/.test(word)) at++;
	}
	return found;
}

function resourceOf(service: string, words: readonly string[]): string | undefined {
	const address = service === 's3' ? words.find((word) => word.startsWith('s3://')) : undefined;
	return address === undefined ? words.find((word) => word.startsWith('arn:')) : `arn:aws:s3:::${address.slice('s3://'.length)}`;
}

/** `delete-db-instance` is `DeleteDBInstance`; action names are compared without regard to case. */
function pascal(operation: string): string {
	return operation
		.split('-')
		.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
		.join('');
}
