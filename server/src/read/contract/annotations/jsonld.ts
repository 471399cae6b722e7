/** Our own words in an ODRL policy, which in JSON-LD stand in the profile's namespace. */
const OWN = ['anchor', 'source', 'signedOff'] as const;
const SELECTOR = 'TextQuoteSelector';

/**
 * A coverage file as ODRL 2.2 JSON-LD: our own keys go into the namespace `ac:`, an anchor becomes a selector of the
 * W3C Web Annotation model. Nothing is lost: {@link fromJsonLd} gives the same data back.
 */
export function toJsonLd(data: unknown): unknown {
	if (Array.isArray(data)) return data.map(toJsonLd);
	if (!isRecord(data)) return data;
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => {
			if (key === 'anchor' && isRecord(value) && !('@type' in value))
				return ['ac:anchor', { '@type': SELECTOR, ...rename(value, 'id', 'ac:clause') }];
			if ((OWN as readonly string[]).includes(key)) return [`ac:${key}`, toJsonLd(value)];
			return [key, toJsonLd(value)];
		}),
	);
}

/** The inverse of {@link toJsonLd}. */
export function fromJsonLd(data: unknown): unknown {
	if (Array.isArray(data)) return data.map(fromJsonLd);
	if (!isRecord(data)) return data;
	return Object.fromEntries(
		Object.entries(data).map(([key, value]) => {
			if (key === 'ac:anchor' && isRecord(value) && value['@type'] === SELECTOR) {
				const { '@type': _, ...rest } = value;
				return ['anchor', rename(rest, 'ac:clause', 'id')];
			}
			const own = OWN.find((name) => key === `ac:${name}`);
			return [own ?? key, fromJsonLd(value)];
		}),
	);
}

function rename(record: Readonly<Record<string, unknown>>, from: string, to: string): Record<string, unknown> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key === from ? to : key, value]));
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
	return typeof data === 'object' && data !== null && !Array.isArray(data);
}
