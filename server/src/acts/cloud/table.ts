import { ACT_IDS, type ActId } from '../act.ts';
import { IAM_ACTIONS } from '../generated/iam.ts';

/** Access level of an action as AWS gives it: write, permission management, tagging, or read. */
export type Level = 'W' | 'P' | 'T' | 'R';

export interface KnownAction {
	readonly service: string;
	readonly action: string;
	readonly level: Level;
}

/** An action as the table holds it, with the place of its worst act in `ACT_IDS`, or -1. */
export interface TableAction extends KnownAction {
	readonly worst: number;
}

/** The letter that stands for an act in the generated text. */
export function letterOfAct(act: ActId | undefined): string {
	return act === undefined ? '-' : String.fromCharCode(97 + ACT_IDS.indexOf(act));
}

const PLAIN_READ = /^(BatchGet|BatchDescribe|Get|List|Describe|Search|View|Check|Lookup|Count|Is(?=[A-Z])|Estimate|Preview)/i;

/** Whether an action reads by its first word alone. The table leaves such actions out where AWS agrees that they read. */
export function isPlainRead(action: string): boolean {
	return PLAIN_READ.test(action);
}

let services: Map<string, Map<string, TableAction>> | undefined;

/** Actions of the table for a service, by name in lower case; undefined for a service that AWS does not have. */
export function actionsOfService(service: string): ReadonlyMap<string, TableAction> | undefined {
	return table().get(service.toLowerCase());
}

/** Every service and its actions, read from the generated text at the first call. */
export function table(): ReadonlyMap<string, ReadonlyMap<string, TableAction>> {
	if (services) return services;
	services = new Map();
	for (const line of IAM_ACTIONS.split('\n')) {
		const [service = '', ...groups] = line.split('|');
		const actions = new Map<string, TableAction>();
		for (const group of groups) addGroup(actions, service, group);
		services.set(service, actions);
	}
	return services;
}

function addGroup(actions: Map<string, TableAction>, service: string, group: string): void {
	const level = group[0] as Level;
	const worst = group[1] === '-' ? -1 : group.charCodeAt(1) - 97;
	for (const verb of group.slice(2).split(';')) {
		const colon = verb.indexOf(':');
		for (const rest of verb.slice(colon + 1).split(',')) {
			const action = verb.slice(0, colon) + rest;
			actions.set(action.toLowerCase(), { service, action, level, worst });
		}
	}
}
