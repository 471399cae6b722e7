import type { Dialect } from '../call.ts';

const CMDLET =
	/(^|[;|{(]\s*|^\s*)(?:[A-Z][a-z]+-[A-Z]\w+|remove-item|clear-content|set-content|stop-process|invoke-expression|new-item|copy-item|move-item)(\s|$)/;
const POWERSHELL =
	/\$env:\w+|\$PSScriptRoot|\s-(Recurse|Force|ErrorAction|Path|Confirm)\b|\|\s*(?:iex|Invoke-Expression|Out-File|Out-Null|ForEach-Object|Where-Object|%\s*\{)|^\s*(?:iex|iwr|irm|ri|ni|mi|gci|gc)\s|\[[A-Za-z][\w.]+\]::/i;
const CMD =
	/^\s*@?(del|erase|rd|rmdir|format|copy|move|xcopy|robocopy|reg|sc|net|netsh|schtasks|wmic|vssadmin|bcdedit|icacls|takeown|cipher|taskkill|attrib|cacls|diskpart|certutil|fsutil|wbadmin|bitsadmin|shutdown)(\.exe)?\s+.*(?:\/[a-z?]+\b|%\w+%|[a-z]:\\|[a-z]:(\s|$))/i;

/** What no text without it can be: saves the three shapes above for the few texts that need them. */
const MAY_BE_OTHER =
	/[A-Za-z]-[A-Za-z]+(?:-|\b)[^=]|\$env:|\$PS|::|%\w|\s-[REPCFrepcf][a-z]{3}|[|;]\s*\w+-?\w*|^\s*@?(?:del|erase|rd|rmdir|format|copy|move|xcopy|robocopy|reg|sc|net|netsh|schtasks|wmic|vssadmin|bcdedit|icacls|takeown|cipher|taskkill|attrib|cacls|diskpart|certutil|fsutil|wbadmin|bitsadmin|shutdown|iex|iwr|irm|ri|ni|mi|gci|gc|\S*powershell|\S*pwsh)\b/i;

/** Which shell a text is written for, by its shape: Bash unless it can only be another. */
export function dialectOf(text: string): Dialect {
	if (!MAY_BE_OTHER.test(text)) return 'bash';
	if (/^\s*\S*(powershell|pwsh)(\.exe)?\b/i.test(text) && /`"/.test(text)) return 'powershell';
	if (CMDLET.test(text) && !/^\s*(echo|grep|rg|git|printf|cat|sed|awk)\b/.test(text)) return 'powershell';
	if (CMD.test(text)) return 'cmd';
	if (/%\w+%/.test(text) && /\\/.test(text)) return 'cmd';
	if (
		POWERSHELL.test(text) &&
		!/\b(ba|z)?sh\b|^\s*(rm|find|git|docker|kubectl|terraform)\b|\b(powershell|pwsh)(\.exe)?\b/i.test(text)
	)
		return 'powershell';
	return 'bash';
}
