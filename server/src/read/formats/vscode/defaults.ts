/**
 * The rules that VS Code brings for its terminal tool, under the keys of anybody's settings: what runs unasked, and
 * what is asked for whatever else matches. Facts from `terminalChatAgentToolsConfiguration.ts` of microsoft/vscode.
 */
export const BUILT_IN: ReadonlyMap<string, boolean> = new Map([
	...words(
		'cd echo ls dir pwd cat head tail findstr wc tr cut cmp which basename dirname realpath readlink stat file od du df ' +
			'sleep nl grep column date find rg sed sort tree Get-ChildItem Get-Content Get-Date Get-Random Get-Location ' +
			'Set-Location Write-Host Write-Output Out-String Split-Path Join-Path Start-Sleep Where-Object',
		true,
	),
	...expressions(true, [
		'^git(\\s+(-C\\s+\\S+|--no-pager))*\\s+(status|log|show|diff|ls-files|grep|branch)\\b',
		'^docker\\s+(ps|images|info|version|inspect|logs|top|stats|port|diff|search|events)\\b',
		'^docker\\s+(container|image|network|volume|context|system)\\s+(ls|ps|inspect|history|show|df|info)\\b',
		'^docker\\s+compose\\s+(ps|ls|top|logs|images|config|version|port|events)\\b',
		'^npm\\s+(ls|list|outdated|view|info|show|explain|why|root|prefix|bin|search|doctor|fund|repo|bugs|docs|home|help(-search)?)\\b',
		'^npm\\s+(config\\s+(list|get)|pkg\\s+get|cache\\s+verify|ci)\\b',
		'^npm\\s+audit$',
		'^yarn\\s+(list|outdated|info|why|bin|help|versions|licenses|config\\s+(list|get)|cache\\s+dir|install\\s+--frozen-lockfile)\\b',
		'^pnpm\\s+(ls|list|outdated|why|root|bin|doctor|licenses|config\\s+(list|get)|install\\s+--frozen-lockfile)\\b',
		'^p?(yarn|npm)\\s+audit\\b(?!.*\\bfix\\b)',
		'^xxd(\\s+-\\S+)*(\\s+[^-\\s]\\S*)?$',
	]),
	['/^(Select|Measure|Compare|Format|Sort)-[a-z0-9]/i', true],
	...words(
		'rm rmdir del Remove-Item ri rd erase dd kill ps top Stop-Process spps taskkill taskkill.exe curl wget ' +
			'Invoke-RestMethod Invoke-WebRequest irm iwr chmod chown Set-ItemProperty sp Set-Acl jq xargs eval Invoke-Expression iex',
		false,
	),
	...expressions(false, [
		'^git(\\s+(-C\\s+\\S+|--no-pager))*\\s+log\\b.*\\s--output(=|\\s|$)',
		'^git(\\s+(-C\\s+\\S+|--no-pager))*\\s+branch\\b.*\\s-(d|D|m|M|-delete|-force)\\b',
		'^column\\b.*\\s-c\\s+[0-9]{4,}',
		'^date\\b.*\\s(-s|--set)\\b',
		'^find\\b.*\\s-(delete|exec|execdir|fprint|fprintf|fls|ok|okdir)\\b',
		'^rg\\b.*\\s(--pre|--hostname-bin)\\b',
		'^sed\\b.*\\s(-[a-zA-Z]*(e|f)[a-zA-Z]*|--expression|--file)\\b',
		'^sed\\b.*(s\\/.*\\/.*\\/[ew]|;W)',
		'^sort\\b.*\\s-(o|S)\\b',
		'^tree\\b.*\\s-o\\b',
	]),
]);

/** Files that VS Code edits unasked, and those that it asks for; the last pattern that matches decides. */
export const BUILT_IN_EDITS: ReadonlyMap<string, boolean> = new Map([
	['**/*', true],
	['**/.vscode/*.json', false],
	['**/.git/**', false],
	['**/{package.json,server.xml,build.rs,web.config,.gitattributes,.env,Cargo.toml}', false],
	['**/*.{code-workspace,csproj,fsproj,vbproj,vcxproj,proj,targets,props,gradle,gradle.kts}', false],
	['**/gradle.properties', false],
	['**/ruby_lsp/*/addon', false],
	['**/*.lock', false],
	['**/*-lock.{yaml,json}', false],
]);

/** Addresses that VS Code fetches unasked. */
export const BUILT_IN_URLS: readonly string[] = ['https://code.visualstudio.com', 'https://github.com/microsoft/vscode/wiki/*'];

function words(text: string, approve: boolean): readonly (readonly [string, boolean])[] {
	return text.split(' ').map((word) => [word, approve]);
}

function expressions(approve: boolean, patterns: readonly string[]): readonly (readonly [string, boolean])[] {
	return patterns.map((pattern) => [`/${pattern}/`, approve]);
}
