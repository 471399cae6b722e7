import type { Consequence } from '../../call.ts';
import { consequencesOf, type Effect } from '../../naming/consequences.ts';
import type { AwsCommand } from './arguments.ts';

/** Acts of the high-level commands `aws s3 …`; undefined for one that does not exist. */
export function actsOfS3({ words, option }: AwsCommand): readonly Consequence[] | undefined {
	if (option('--dryrun') !== undefined) return [];
	const [, command, from = '', to = ''] = words;
	const all = option('--recursive') === undefined ? '' : ', all under the prefix';
	switch (command) {
		case 'ls':
			return [];
		case 'presign':
			return consequencesOf([['config-change', 'reversible']], '`aws s3 presign` makes a link that anyone may follow');
		case 'mb':
			return consequencesOf([['config-change', 'reversible']], '`aws s3 mb` makes a bucket');
		case 'rm':
			return consequencesOf([['delete-data', 'none']], `\`aws s3 rm\` deletes objects${all}`);
		case 'rb': {
			const effects: Effect[] = [
				['delete-infrastructure', 'with-effort'],
				['delete-data', 'none'],
			];
			return consequencesOf(
				effects,
				option('--force') === undefined ? '`aws s3 rb` removes a bucket' : '`--force` empties the bucket first',
			);
		}
		case 'mv':
			return consequencesOf([['delete-data', 'with-effort']], `\`aws s3 mv\` deletes what it copied${all}`);
		case 'sync':
			if (option('--delete') !== undefined)
				return consequencesOf(
					[['delete-data', 'none'], ...published(option('--acl'))],
					'`--delete` removes what the source does not have',
				);
			return copied(from, to, option('--acl'));
		case 'cp':
			return copied(from, to, option('--acl'));
		case 'website':
			return consequencesOf([['publish', 'reversible']], '`aws s3 website` serves the bucket to the public');
		default:
			return undefined;
	}
}

function copied(_from: string, to: string, acl: string | undefined): readonly Consequence[] {
	const effects = published(acl);
	if (effects.length > 0) return consequencesOf(effects, `\`--acl ${acl}\` lets everyone read it`);
	return to.startsWith('s3://')
		? consequencesOf([['config-change', 'with-effort']], 'writes objects, over those of the same name too')
		: [];
}

function published(acl: string | undefined): Effect[] {
	return acl?.startsWith('public')
		? [
				['publish', 'reversible'],
				['security-weakening', 'reversible'],
			]
		: [];
}
