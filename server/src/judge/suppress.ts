import picomatch from 'picomatch';
import type { Model } from '../model/model.ts';
import type { Suppression } from '../read/suppression.ts';
import { positionAt } from '../text/document.ts';
import type { Finding } from './rule.ts';

/** The finding, marked when a suppression speaks for it. An expired one does not; `expired-waiver` says so. */
export function suppressed(finding: Finding, model: Model): Finding {
	const speaks = model.suppressions.find((item) => !isExpired(item, model) && matches(item, finding, model));
	return speaks ? { ...finding, suppressed: speaks } : finding;
}

/** Whether its last day has passed. */
export function isExpired(suppression: Suppression, model: Model): boolean {
	return suppression.until !== null && suppression.until < model.settings.today;
}

/** Every part that is given must match; a suppression by act needs it to be the only act of the finding. */
function matches(suppression: Suppression, finding: Finding, model: Model): boolean {
	if (suppression.rule !== finding.rule) return false;
	if (suppression.agent !== undefined && suppression.agent !== finding.agent) return false;
	if (suppression.act !== undefined && !finding.acts.every(({ act }) => act === suppression.act)) return false;
	if (suppression.path !== undefined && !picomatch.isMatch(finding.place.uri, suppression.path, { dot: true })) return false;
	if (!suppression.lines) return true;
	const document = model.documents.get(finding.place.uri);
	if (!document || suppression.place.uri !== finding.place.uri) return false;
	const { line } = positionAt(document, finding.place.start);
	return line >= suppression.lines[0] && line <= suppression.lines[1];
}
