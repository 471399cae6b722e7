/** `npm run editor [FOLDER]`: VS Code with the extension from source, on a printed address, until Ctrl+C. */
import { resolve } from 'node:path';
import { copyWorkspace } from './support/workspace.ts';
import { editorAddress, startEditor } from './window.ts';

const named = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
const workspace = named ? { folder: resolve(named), remove: () => undefined } : copyWorkspace();
const server = await startEditor();
console.log(`${workspace.folder} is open at\n${editorAddress(server, workspace.folder)}\nCtrl+C ends it.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.on(signal, () => {
		server.stop();
		workspace.remove();
		process.exit(0);
	});
}
setInterval(() => undefined, 60_000);
