/** A contract of our own words with `clauses` clauses; another `seed` changes the words of every clause. */
export function contractOf(clauses: number, seed: number): string {
	const parts = ['# Master Services Agreement', `"Agent" means an autonomous software agent, in edition ${seed} of this text.`];
	for (let number = 1; number <= clauses; number++) {
		if (number % 10 === 1) parts.push(`## ${Math.ceil(number / 10)}. Chapter ${seed} of part ${number}`);
		parts.push(
			`${Math.ceil(number / 10)}.${((number - 1) % 10) + 1} The Agent may delete data set ${seed}-${number} in the staging environment only with the prior written approval of the Client. ` +
				`Provider shall keep a log of every act under clause number ${number} for at least thirteen months, and Client may read it at any time. ` +
				`Except where edition ${seed} says otherwise, neither party is liable for loss of profit arising from clause ${number}; Provider shall notify Client of an incident within ${number} hours.`,
		);
	}
	return `${parts.join('\n\n')}\n`;
}
