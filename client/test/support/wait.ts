/** Asks until the answer is one, a moment apart; fails with what was waited for, and what was there instead. */
export async function waitFor<T>(what: string, ask: () => T | undefined | Promise<T | undefined>, seconds = 20): Promise<T> {
	const end = Date.now() + seconds * 1000;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}
