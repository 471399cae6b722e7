import { RE2JS } from 're2js';

/** How a vendor wraps a pattern before it compiles it. */
export type Anchoring =
	/** `\A…\z` around the text with no group: a top-level `|` escapes the anchors. */
	| 'whole-ungrouped'
	/** The whole text must match. */
	| 'whole'
	/** The pattern may match anywhere in the text. */
	| 'anywhere';

/**
 * A matcher for a regular expression in the dialect of Rust's `regex` crate, which has no look-around and no
 * back-references. It runs in linear time, whatever the pattern. Undefined when the pattern does not compile.
 */
export function rustRegex(pattern: string, anchoring: Anchoring): ((text: string) => boolean) | undefined {
	const key = `${anchoring} ${pattern}`;
	if (!compiled.has(key)) {
		if (compiled.size > 2000) compiled.clear();
		compiled.set(key, compile(pattern, anchoring));
	}
	return compiled.get(key);
}

const compiled = new Map<string, ((text: string) => boolean) | undefined>();

function compile(pattern: string, anchoring: Anchoring): ((text: string) => boolean) | undefined {
	if (pattern.length > 4000) return undefined;
	const wrapped = { 'whole-ungrouped': `\\A${pattern}\\z`, whole: `\\A(?:${pattern})\\z`, anywhere: pattern }[anchoring];
	try {
		const regex = RE2JS.compile(wrapped);
		return (text) => regex.matcher(text).find();
	} catch {
		return undefined;
	}
}
