import type { ActId, Reversibility } from '../act.ts';

/** A call in code that destroys whatever its arguments are. The shapes are tried on code without strings and comments. */
interface CodeCall {
	readonly shape: RegExp;
	readonly act: ActId;
	readonly undo: Reversibility;
	readonly why: string;
}

const gone = (shape: RegExp, why: string, act: ActId = 'delete-data'): CodeCall => ({ shape, act, undo: 'none', why });

/** Library calls of the languages that agents run inline. */
export const CODE_CALLS: readonly CodeCall[] = [
	gone(/\bshutil\.rmtree\s*\(|\brmtree\s*\(/, 'removes a whole tree'),
	gone(/\bFileUtils\.(rm_rf|rm_r|remove_dir|remove_entry\w*|rmtree)\b/, 'removes a whole tree'),
	gone(/\b(?:rimraf|del|rmrf)(?:\.sync)?\s*\(/, 'removes a whole tree'),
	gone(
		/\b(?:rm|rmSync|rmdir|rmdirSync|emptyDirSync|removeSync|remove_tree)\s*\([^)]*(?:recursive\s*:\s*true|force\s*:\s*true)/,
		'removes a whole tree',
	),
	gone(/\b(?:fs|fse|fsp|promises)\.(?:emptyDir|remove)(?:Sync)?\s*\(/, 'removes a whole tree'),
	gone(
		/(?:listdir|glob|walk|scandir|readdir\w*|iterdir|entries)\b[\s\S]*\b(?:remove|unlink|unlinkSync|rmSync)\s*\(|\b(?:remove|unlink|unlinkSync|rmSync)\s*\(?[\s\S]*\b(?:listdir|glob|scandir|iterdir|readdir\w*)\b/,
		'removes every file it finds',
	),
	gone(/\bos\.removedirs\s*\(/, 'removes a tree of folders'),
	gone(
		/\.(?:drop_table|drop_all|drop_database|dropDatabase|dropCollection|drop_collection|flushall|flushdb|flushAll)\s*\(/,
		'empties a store',
	),
	gone(/\b(?:db|collection|coll)\b[\w.]*\.(?:drop|remove|deleteMany|delete_many)\s*\(/, 'removes documents'),
	gone(
		/\.(?:deleteIndex|delete_index|clearObjects|clear_objects|clearIndex|deleteBy|delete_by_query|deleteByQuery)\s*\(/i,
		'empties a search index',
	),
	gone(/\.(?:delete_object|delete_objects|deleteObject|deleteObjects|delete_bucket|deleteBucket)\s*\(/, 'removes stored objects'),
	gone(
		/\.(?:terminate_instances|delete_stack|delete_db_instance|delete_cluster|delete_function|delete_table|delete_volume|delete_vpc)\s*\(/,
		'removes infrastructure',
		'delete-infrastructure',
	),
	gone(/\.(?:delete_snapshot|delete_db_snapshot|delete_backup|delete_recovery_point)\s*\(/, 'removes backups', 'delete-backups'),
	gone(
		/\b(?:gateway|braintree|stripe|client|square|paypal)\.[\w.]*(?:delete|cancel|void|del)\s*\(/i,
		'removes or cancels a payment object',
		'money',
	),
	gone(
		/\b(?:gateway|braintree|stripe|client|square|paypal)\.[\w.]*(?:refunds?|charges?|payouts?|transfers?|payment_intents?|paymentIntents|transaction)\.(?:create|sale|refund|submit\w*|confirm|capture)\s*\(/i,
		'moves money',
		'money',
	),
	gone(/\bgateway\.[\w.]*(?:sale|refund|void|credit)\s*\(/i, 'moves money', 'money'),
	gone(
		/\bsmtplib\.|\.sendmail\s*\(|\.send_message\s*\(|\bchat_postMessage\s*\(|\bsendMail\s*\(|\bmessages\.create\s*\(/,
		'sends a message',
		'external-communication',
	),
	gone(
		/\b(?:ctypes|pty)\.spawn\s*\(|\bsocket\.socket\s*\([\s\S]*(?:dup2|subprocess|\/bin\/sh)/,
		'opens a shell to the network',
		'security-weakening',
	),
];
