// Written by scripts/generate/formats.ts from the names in this folder; run `npm run generate`.
import type { AgentFormat } from '../agent.ts';
import { format as agentPermissions } from './agent-permissions/agent-permissions.ts';
import { format as agentcore } from './agentcore/agentcore.ts';
import { format as aider } from './aider.ts';
import { format as amazonQ } from './amazon-q/amazon-q.ts';
import { format as amp } from './amp.ts';
import { format as bedrock } from './bedrock/bedrock.ts';
import { format as claudeCode } from './claude-code/claude-code.ts';
import { format as cline } from './cline.ts';
import { format as codex } from './codex/codex.ts';
import { format as continueFormat } from './continue.ts';
import { format as copilot } from './copilot/copilot.ts';
import { format as crewai } from './crewai.ts';
import { format as crush } from './crush.ts';
import { format as cursor } from './cursor/cursor.ts';
import { format as factory } from './factory.ts';
import { format as geminiCli } from './gemini-cli/gemini-cli.ts';
import { format as githubActions } from './github-actions/github-actions.ts';
import { format as goose } from './goose.ts';
import { format as iam } from './iam/iam.ts';
import { format as junie } from './junie.ts';
import { format as kiro } from './kiro/kiro.ts';
import { format as kubernetesRbac } from './kubernetes-rbac/kubernetes-rbac.ts';
import { format as mcp } from './mcp/mcp.ts';
import { format as opencode } from './opencode/opencode.ts';
import { format as openhands } from './openhands.ts';
import { format as qwenCode } from './qwen-code.ts';
import { format as rooCode } from './roo-code/roo-code.ts';
import { format as vscode } from './vscode/vscode.ts';
import { format as warp } from './warp.ts';
import { format as windsurf } from './windsurf.ts';
import { format as zed } from './zed/zed.ts';

/** Every format that is read, by id. */
export const FORMATS: readonly AgentFormat[] = [
	agentPermissions,
	agentcore,
	aider,
	amazonQ,
	amp,
	bedrock,
	claudeCode,
	cline,
	codex,
	continueFormat,
	copilot,
	crewai,
	crush,
	cursor,
	factory,
	geminiCli,
	githubActions,
	goose,
	iam,
	junie,
	kiro,
	kubernetesRbac,
	mcp,
	opencode,
	openhands,
	qwenCode,
	rooCode,
	vscode,
	warp,
	windsurf,
	zed,
];
