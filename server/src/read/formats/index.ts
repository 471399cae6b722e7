// Written by scripts/generate/formats.ts from the names in this folder; run `npm run generate`.
import type { AgentFormat } from '../agent.ts';
import { format as agentPermissions } from './agent-permissions/agent-permissions.ts';
import { format as amazonQ } from './amazon-q/amazon-q.ts';
import { format as claudeCode } from './claude-code/claude-code.ts';
import { format as codex } from './codex/codex.ts';
import { format as cursor } from './cursor/cursor.ts';
import { format as geminiCli } from './gemini-cli/gemini-cli.ts';
import { format as githubActions } from './github-actions/github-actions.ts';
import { format as iam } from './iam/iam.ts';
import { format as kiro } from './kiro/kiro.ts';
import { format as kubernetesRbac } from './kubernetes-rbac/kubernetes-rbac.ts';
import { format as mcp } from './mcp/mcp.ts';
import { format as opencode } from './opencode/opencode.ts';
import { format as vscode } from './vscode/vscode.ts';

/** Every format that is read, by id. */
export const FORMATS: readonly AgentFormat[] = [
	agentPermissions,
	amazonQ,
	claudeCode,
	codex,
	cursor,
	geminiCli,
	githubActions,
	iam,
	kiro,
	kubernetesRbac,
	mcp,
	opencode,
	vscode,
];
