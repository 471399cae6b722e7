import { Writable } from 'node:stream';

/** Hears what VS Code prints: shows the lines of the suite as they come, and keeps the rest for a failure. */
export class Listener {
	private said = '';
	private shown = 0;
	private passed = 0;
	private failed = 0;

	readonly stream = new Writable({
		write: (piece: Buffer, _encoding, done) => {
			this.said += piece.toString();
			for (let end = this.said.indexOf('\n', this.shown); end >= 0; end = this.said.indexOf('\n', this.shown)) {
				this.hear(this.said.slice(this.shown, end));
				this.shown = end + 1;
			}
			done();
		},
	});

	/** From the closing line of the suite; a suite that never came to it has none passed. */
	counts(): { readonly passed: number; readonly failed: number } {
		return { passed: this.passed, failed: this.failed };
	}

	/** The end of everything that was printed. */
	everything(): string {
		return this.said.slice(-8000);
	}

	private hear(line: string): void {
		const words = /clauseline\| (.*)/.exec(line)?.[1];
		if (words === undefined) return;
		const counts = /^(\d+) passed, (\d+) failed$/.exec(words);
		if (!counts) console.log(words);
		else {
			this.passed = Number(counts[1]);
			this.failed = Number(counts[2]);
		}
	}
}
