/** Names and what they hold. Most texts name nothing, so the map behind it is made with the first name. */
export class Store<Value> {
	private held: Map<string, Value> | undefined;

	get(name: string): Value | undefined {
		return this.held?.get(name);
	}

	has(name: string): boolean {
		return this.held?.has(name) ?? false;
	}

	set(name: string, value: Value): void {
		this.held ??= new Map();
		this.held.set(name, value);
	}

	delete(name: string): void {
		this.held?.delete(name);
	}

	entries(): Iterable<readonly [string, Value]> {
		return this.held ?? [];
	}

	/** A store of its own that begins with the same, and with `more` on top. */
	copy(more?: Iterable<readonly [string, Value]>): Store<Value> {
		const copied = new Store<Value>();
		if (this.held) copied.held = new Map(this.held);
		if (more) for (const [name, value] of more) copied.set(name, value);
		return copied;
	}
}
