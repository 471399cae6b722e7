import { basename, dirname, resolve } from 'node:path';
import { type Analysis, analyse } from '../audit.ts';
import { isInteresting, isWanted } from '../host/interesting.ts';
import type { Document } from '../text/document.ts';
import { relativeTo } from './convert.ts';
import type { Host, ReadOptions } from './host.ts';
import { type EditorSettings, NO_SETTINGS } from './settings.ts';
import type { Snapshot } from './snapshot.ts';

/** One workspace folder: what the disk holds, what the editor holds over it, and the last analysis of both. */
export class Folder {
	readonly uri: string;
	/** Absolute. */
	readonly path: string;
	private readonly host: Host;
	private settings: EditorSettings = NO_SETTINGS;
	private disk: ReadonlyMap<string, Document> = new Map();
	private readonly open = new Map<string, { readonly document: Document; readonly uri: string }>();
	private labels: ReadonlyMap<string, string> = new Map();
	private given: readonly Document[] = [];
	private last: Snapshot | undefined;
	private reading: Promise<void> | undefined;
	private wasRead = false;

	constructor(uri: string, path: string, host: Host) {
		this.uri = uri;
		this.path = path;
		this.host = host;
	}

	/** Whether the disk has been read, so that a snapshot means something. */
	get isRead(): boolean {
		return this.wasRead;
	}

	/** Resolves once the disk has been read. */
	async ready(): Promise<void> {
		this.reading ??= this.read();
		await this.reading;
	}

	/** Reads everything again; documents whose text is the same stay the same value, and so do their facts. */
	reread(options: ReadOptions = {}): Promise<void> {
		const reading = this.read(options);
		// One that was called off leaves what was read before.
		this.reading = reading.catch(() => (this.wasRead ? undefined : this.read()));
		return reading;
	}

	/** Reads single files again, by paths relative to the root. */
	refresh(paths: readonly string[]): Promise<void> {
		this.reading = this.ready().then(() => this.readSome(paths));
		return this.reading;
	}

	async configure(settings: EditorSettings): Promise<void> {
		this.settings = settings;
		await this.readGiven();
		this.last = undefined;
	}

	/** The editor's text takes the place of the disk's. */
	edit(uri: string, path: string, language: string, version: number, text: string): void {
		this.open.set(path, { uri, document: { uri: path, language, version, text } });
		this.last = undefined;
	}

	close(path: string): void {
		this.open.delete(path);
		this.last = undefined;
	}

	/** The present state; computed once for each change. */
	snapshot(): Snapshot {
		this.last ??= this.take();
		return this.last;
	}

	private take(): Snapshot {
		const started = performance.now();
		const documents = new Map(this.disk);
		for (const document of this.given) documents.set(document.uri, document);
		for (const { document } of this.open.values()) {
			const belongs = documents.has(document.uri) || (isInteresting(document.uri) && isWanted(document));
			if (belongs) documents.set(document.uri, document);
		}
		const contracts = this.given.map(({ uri }) => uri);
		const settings = { today: this.host.today(), contracts, levels: this.settings.levels };
		const analysis: Analysis = analyse([...documents.values()], settings);
		const written = new Map([...this.open].map(([path, { uri }]) => [path, uri]));
		return { root: this.path, analysis, milliseconds: performance.now() - started, written, labels: this.labels };
	}

	private async read(options: ReadOptions = {}): Promise<void> {
		const documents = await this.host.readFolder(this.path, options).catch((): readonly Document[] => []);
		options.signal?.throwIfAborted();
		this.disk = new Map(documents.map((document) => [document.uri, this.same(document)]));
		await this.readGiven();
		this.last = undefined;
		this.wasRead = true;
	}

	private async readSome(paths: readonly string[]): Promise<void> {
		const documents = await this.host.readFiles(this.path, paths);
		const disk = new Map(this.disk);
		for (const path of paths) disk.delete(path);
		for (const document of documents) if (document.unread !== 'not found') disk.set(document.uri, this.same(document));
		this.disk = disk;
		this.last = undefined;
	}

	/** Contracts that a person named; outside the root they go by a label, never by their path. */
	private async readGiven(): Promise<void> {
		const labels = new Map<string, string>();
		const given: Document[] = [];
		for (const typed of this.settings.contracts) {
			const path = resolve(this.path, typed);
			const [document] = await this.host.readFiles(dirname(path), [basename(path)]);
			if (!document || document.unread === 'not found') continue;
			const inside = relativeTo(this.path, path);
			const label = inside ?? `outside${given.length === 0 ? '' : `-${given.length + 1}`}/${basename(path)}`;
			if (inside === undefined) labels.set(label, path);
			given.push({ ...document, uri: label });
		}
		this.labels = labels;
		this.given = given;
	}

	private same(document: Document): Document {
		const before = this.disk.get(document.uri);
		return before && before.text === document.text && before.unread === document.unread ? before : document;
	}
}
