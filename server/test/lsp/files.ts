/** An agent that may delete anything, and an agreement that never speaks of agents; what is not needed is left out. */
export const AGENT = '.kiro/agents/ops.json';
export const MSA = 'MSA.md';

export const FILES: Readonly<Record<string, string>> = {
	[AGENT]: `{
  "name": "ops",
  "tools": ["execute_bash"],
  "toolsSettings": {
    "execute_bash": { "allowedCommands": ["rm -rf .*"] }
  }
}
`,
	[MSA]: `# Master Services Agreement

## 1. Services

1.1 Provider shall perform the services.
`,
};

/** Where the rule stands in {@link AGENT}. */
export const RULE = { start: { line: 4, character: 42 }, end: { line: 4, character: 53 } };
