import type { Place } from '../../../text/document.ts';
import type { AgentFacts, Policy } from '../../agent.ts';
import type { CoveringRule } from '../../patterns/covering.ts';

/** One entry of a role's `rules`. */
export interface RbacRule extends CoveringRule {
	readonly groups: readonly string[];
	/** With sub-resources, `pods/exec`, and `*`. */
	readonly resources: readonly string[];
	readonly verbs: readonly string[];
	/** Empty for every name. */
	readonly names: readonly string[];
	/** The namespace that it is bound to; undefined for all of them. */
	readonly namespace?: string;
}

export interface Role {
	readonly kind: 'Role' | 'ClusterRole';
	readonly name: string;
	readonly namespace: string | undefined;
	readonly place: Place;
	readonly rules: readonly RbacRule[];
}

export interface Binding {
	readonly name: string;
	/** Undefined for a ClusterRoleBinding. */
	readonly namespace: string | undefined;
	readonly role: string;
	readonly roleKind: string;
	readonly rolePlace: Place;
	readonly subjects: readonly {
		readonly kind: string;
		readonly name: string;
		readonly namespace: string | undefined;
		readonly place: Place;
	}[];
}

export interface RbacFacts extends AgentFacts {
	readonly roles: readonly Role[];
	readonly bindings: readonly Binding[];
}

export interface RbacPolicy extends Policy {
	readonly rules: readonly RbacRule[];
}

/** What one request needs: any one of the verbs on the resource. */
export interface Need {
	readonly verbs: readonly string[];
	readonly resource: string;
	readonly name?: string;
	readonly namespace?: string;
}
