/** The commands of a PowerShell line, split at `;`, `|`, `&&`, `||` and line ends outside quotes. */
export function powershellParts(line: string): readonly string[] | undefined {
	const parts: string[] = [];
	let part = '';
	let quote = '';
	for (let at = 0; at < line.length; at++) {
		const sign = line[at] ?? '';
		if (quote !== '') {
			if (sign === quote) quote = '';
			part += sign;
		} else if (sign === '"' || sign === "'") {
			quote = sign;
			part += sign;
		} else if (';|\n\r'.includes(sign) || line.startsWith('&&', at)) {
			parts.push(part.trim());
			part = '';
			if (line[at + 1] === sign) at++;
		} else part += sign;
	}
	parts.push(part.trim());
	const found = parts.filter((each) => each !== '');
	return quote !== '' || found.length === 0 ? undefined : found;
}
