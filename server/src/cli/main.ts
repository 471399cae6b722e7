#!/usr/bin/env node
import { isClosed } from './io.ts';
import { run } from './run.ts';

for (const stream of [process.stdout, process.stderr])
	stream.on('error', (error: Error) => {
		if (!isClosed(error)) throw error;
	});

const { stdin, stdout, stderr, env } = process;
const isTTY = { stdout: stdout.isTTY === true, stderr: stderr.isTTY === true };
// The exit code is set, not forced: the process ends by itself once its output has been taken.
run(process.argv.slice(2), { stdin, stdout, stderr, env, isTTY, cwd: process.cwd(), now: new Date() }).then((code) => {
	process.exitCode = code;
});
