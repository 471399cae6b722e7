import type { Document } from './document.ts';
import { HclReader } from './hcl/body.ts';
import type { Tree } from './node.ts';

export { EXPRESSION } from './hcl/scanner.ts';

/**
 * Reads HCL (Terraform) into a tree whose nodes know their offsets. A block becomes what Terraform's JSON form makes
 * of it, its type and labels as keys: `resource "a" "b" { }` is `{ resource: { a: { b: { } } } }`; blocks of one type
 * repeat their key. Nothing is evaluated: an expression that is no literal is a string of its source, tagged
 * {@link EXPRESSION}; `jsonencode(x)` is `x`, and calls and choices that only join lists are the joined list.
 */
export function readHcl(document: Document): Tree {
	return new HclReader(document).tree();
}
