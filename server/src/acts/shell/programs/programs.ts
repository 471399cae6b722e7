import type { Program } from '../run.ts';
import { DATABASES } from './databases.ts';
import { FILES } from './files.ts';
import { FILTERS } from './filters.ts';
import { GIT } from './git.ts';
import { NETWORK } from './network.ts';
import { PRINTERS } from './printers.ts';
import { SYSTEM } from './system.ts';

/** Programs whose words mean more than a shape can say; the rest is the catalogue's. */
export const PROGRAMS: ReadonlyMap<string, Program> = new Map(
	[FILES, FILTERS, PRINTERS, NETWORK, GIT, DATABASES, SYSTEM].flatMap((each) => Object.entries(each)),
);
