import { IAM_ACTIONS } from '../generated/iam.ts';

/** Access level of an action as AWS gives it: write, permission management, tagging, or read. */
export type Level = 'W' | 'P' | 'T' | 'R';

export interface KnownAction {
	readonly service: string;
	readonly action: string;
	readonly level: Level;
}

const PLAIN_READ = /^(BatchGet|BatchDescribe|Get|List|Describe|Search|View|Check|Lookup|Count|Is(?=[A-Z])|Estimate|Preview)/i;

/** Whether an action reads by its first word alone. The table leaves such actions out where AWS agrees that they read. */
export function isPlainRead(action: string): boolean {
	return PLAIN_READ.test(action);
}

let services: Map<string, Map<string, KnownAction>> | undefined;

/** Actions of the table for a service, by name in lower case; undefined for a service that AWS does not have. */
export function actionsOfService(service: string): ReadonlyMap<string, KnownAction> | undefined {
	return table().get(service.toLowerCase());
}

/** Every service and its actions, read from the generated text at the first call. */
export function table(): ReadonlyMap<string, ReadonlyMap<string, KnownAction>> {
	if (services) return services;
	services = new Map();
	for (const line of IAM_ACTIONS.split('\n')) {
		const [service = '', ...levels] = line.split('|');
		const actions = new Map<string, KnownAction>();
		for (const level of levels)
			for (const group of level.slice(1).split(';')) {
				const colon = group.indexOf(':');
				for (const rest of group.slice(colon + 1).split(',')) {
					const action = group.slice(0, colon) + rest;
					actions.set(action.toLowerCase(), { service, action, level: level[0] as Level });
				}
			}
		services.set(service, actions);
	}
	return services;
}
