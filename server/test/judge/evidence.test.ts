import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatCall } from '../../src/acts/call.ts';
import { analyse } from '../../src/audit.ts';
import { folderDocuments, SETTINGS } from '../fixtures/documents.ts';

const root = join(import.meta.dirname, '../../../test-fixtures/incidents');
const folders = (parent: string) => readdirSync(parent).filter((name) => statSync(join(parent, name)).isDirectory());

describe('every finding of every incident', () => {
	for (const incident of folders(root)) {
		it(`${incident}: stands at a place, with a witness for each act and the clause that decided`, () => {
			for (const variant of folders(join(root, incident))) {
				const { findings, model } = analyse(folderDocuments(join(root, incident, variant)), SETTINGS);
				for (const { acts, subject, place, message, related, rule } of findings) {
					const text = model.documents.get(place.uri)?.text;
					assert.ok(
						text !== undefined && place.start < place.end && place.end <= text.length,
						`${rule} has no place: ${message}`,
					);
					for (const { witness } of acts) assert.ok(formatCall(witness).length > 0, message);
					if (!subject.judged) continue;
					assert.ok(acts.length > 0, message);
					const [first] = subject.judged;
					if (!first || first.verdict === 'not-mentioned') continue;
					const [norm] = first.norms;
					assert.ok(norm && related.some((each) => each.place.start === norm.place.start), `no clause beside: ${message}`);
				}
			}
		});
	}
});
