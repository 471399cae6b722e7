import { serve } from './node.ts';

/** The server as a program of its own: it serves as soon as it is loaded. */
void serve();
