/**
 * What changing a file does, by its path with `/` between its parts, in the form of `naming/lines.ts`; the shapes are
 * regular expressions of ours over the path in lower case, after which the first that fits decides.
 */
export const EDITS = `
^/dev/(null|zero|stdin|stdout|stderr|tty|fd/|random|urandom|full)  -  a stream
^/dev/(shm|pts)  -  a stream
^/dev/  delete-data/none  writes over a device and the file system on it
^/(proc|sys)/  config-change/undo stop-service/undo  changes the running kernel
\\.env[^/]*\\.(example|sample|template|dist|defaults?|schema)$|\\.(example|sample|template)\\.env$  -  an example
(^|/)\\.(claude|kiro|cursor|codex|gemini|opencode|amazonq|windsurf)/(specs|plans|worktrees|todos|logs|tmp|cache|projects|sessions)/  -  an agent's working notes
(^|/)\\.(claude|kiro|cursor|codex|gemini|amazonq|windsurf|opencode|continue|roo|goose|qwen|zed|aider|junie|clinerules|agents?|bedrock_agentcore)/  agent-self-modification/undo  settings, rules, hooks or skills of the agent itself
(^|/)(agents|claude|claude\\.local|gemini|copilot|qwen|warp|skill)\\.md$|(^|/)\\.(mcp\\.json|cursorrules|windsurfrules|clinerules|goosehints|roomodes|aider\\.conf\\.yml|claude\\.json)$|(^|/)(mcp|claude_desktop_config|managed-settings|opencode|managed-mcp|mcp_config)\\.jsonc?$  agent-self-modification/undo  instructions, permissions or servers of the agent itself
(^|/)\\.github/(copilot-instructions\\.md|(prompts|instructions|agents|chatmodes|skills|hooks)/)|(^|/)\\.vscode/(settings|mcp|tasks|extensions|launch)\\.json$|\\.(agent|chatmode|prompt|instructions|mode)\\.md$|(^|/)(agent-permissions|clauseline)\\.(ya?ml|json|toml)$|(^|/)code/user/settings\\.json$  agent-self-modification/undo  instructions, permissions or servers of the agent itself
(^|/)\\.git/hooks/|(^|/)(\\.husky|\\.githooks)/|(^|/)(lefthook|\\.pre-commit-config)\\.ya?ml$  security-weakening/undo arbitrary-execution/none  code that git runs, and checks that it skips
(^|/)\\.git/(config|attributes|info/)|(^|/)\\.gitconfig$|(^|/)\\.config/git/  security-weakening/undo arbitrary-execution/none  git's own settings run programs
(^|/)\\.git(/|$)  destroy-code-history/none  the repository's own history
(^|/)(codeowners|\\.github/settings\\.ya?ml|\\.gitleaks(ignore|\\.toml)|\\.trivyignore|\\.snyk|\\.semgrepignore|\\.checkov\\.ya?ml|\\.tfsec/.*|suppressions?\\.ya?ml)$  security-weakening/undo  who must review, and what scanners skip
(^|/)(\\.github/workflows|\\.circleci|\\.buildkite|\\.tekton|\\.woodpecker|\\.gitea/workflows|\\.forgejo/workflows)/[^/]*(deploy|release|publish|cd)[^/]*$  deploy-production/effort config-change/undo arbitrary-execution/none  CI runs it with its secrets, and it releases
(^|/)(\\.github/(workflows|actions)|\\.circleci|\\.buildkite|\\.tekton|\\.woodpecker|\\.gitea/workflows|\\.forgejo/workflows|\\.gitlab/ci)/|(^|/)(\\.gitlab-ci|azure-pipelines|bitbucket-pipelines|buildspec|appspec|cloudbuild|\\.travis|\\.drone|appveyor|\\.appveyor|codefresh|skaffold|\\.woodpecker|action)\\.ya?ml$|(^|/)(jenkinsfile|earthfile)[^/]*$  config-change/undo arbitrary-execution/none  CI runs it with its secrets
(^|/)\\.ssh/(authorized_keys|config|rc)  identity-access/undo security-weakening/undo  who may log in
^/etc/(passwd|shadow|gshadow|group|sudoers|pam\\.d|ssh/|security/|ldap|krb5|doas)  identity-access/undo security-weakening/undo  who may log in and become root
(^|/)(crontab|cron\\.(d|daily|hourly|weekly|monthly)/|spool/cron)|(^|/)systemd/(system|user)/|\\.(service|timer)$|(^|/)launch(agents|daemons)/|(^|/)autostart/|/startup/  agent-self-modification/undo arbitrary-execution/none  runs by itself from then on
(^|/)\\.(bashrc|zshrc|profile|bash_profile|bash_login|bash_logout|zprofile|zshenv|zlogin|kshrc|cshrc|tcshrc|envrc|inputrc|xprofile|xinitrc)$|(^|/)config\\.fish$|(^|/)(microsoft\\.)?(powershell_)?profile\\.ps1$|^/etc/(profile|bash|zsh|environment)  agent-self-modification/undo arbitrary-execution/none  runs at every login
^/etc/(hosts|resolv|nsswitch|iptables|nftables|ufw|firewalld|apparmor|selinux|audit|rsyslog|ld\\.so|sysctl|modprobe)  security-weakening/undo config-change/undo  safeguards of the machine
^/etc/|^/private/etc/  config-change/undo stop-service/undo  settings of the machine's services
^/var/log/  security-weakening/none delete-data/none  logs of the machine
^/(bin|sbin|lib|lib64|usr|boot|system|library|opt)(/|$)|^[a-z]:/(windows|program files)  delete-infrastructure/effort stop-service/effort  programs of the machine
(^|/)\\.(aws|gcloud|azure|kube|gnupg|docker|oci)/|(^|/)\\.config/(gcloud|gh|hub)/|(^|/)(kubeconfig|\\.netrc|_netrc|\\.npmrc|\\.pypirc|\\.pgpass|\\.my\\.cnf|\\.git-credentials|\\.vault-token|\\.terraformrc|credentials|credentials\\.json|service-account[^/]*\\.json|secrets?\\.(ya?ml|json|toml|env))$|\\.(pem|key|p12|pfx|jks|keystore|ppk|kdbx|asc|gpg|age)$|(^|/)\\.ssh/|(^|/)id_(rsa|dsa|ecdsa|ed25519)$  identity-access/effort  replaces a credential
(^|/)\\.env(\\.[^/]*)?$|\\.env$|(^|/)\\.dev\\.vars$  identity-access/effort config-change/undo  credentials and settings of the application
\\.tfstate(\\.backup)?$  config-change/effort  Terraform takes the state for what there is
\\.(tf|tf\\.json|tfvars|hcl|bicep|nomad)$|(^|/)(pulumi(\\.[^/]*)?|serverless|samconfig|template|cloudformation|cdk|chart|values[^/]*|kustomization|helmfile|docker-compose[^/]*|compose|app|render|fly|wrangler|netlify|vercel|railway|firebase|now|heroku|ansible|playbook|site|inventory)\\.(ya?ml|toml|json)$|(^|/)(k8s|kubernetes|manifests|helm|charts|terraform|infra|infrastructure|cloudformation|ansible|playbooks|roles|deploy|overlays)/.*\\.(ya?ml|json|j2|tpl|toml)$|(^|/)(dockerfile|procfile|containerfile|vagrantfile)[^/]*$|(^|/)nginx[^/]*\\.conf$  config-change/undo  what is deployed from it changes
(^|/)(migrations?|migrate)/.*\\.(sql|py|rb|ts|js|php)$|(^|/)schema\\.(sql|prisma|rb)$  config-change/undo  the database's definition
(^|/)(backups?|snapshots?)/|\\.(bak|dump|backup)$|\\.sql\\.(gz|zst|bz2|xz)$  delete-backups/none  a copy that undoes a loss
\\.(sqlite3?|db|mdb|accdb|rdb|parquet|mdf|ibd)$  delete-data/none  a database
(^|/)(licen[cs]e|copying|eula|terms)(\\.[a-z]+)?$  legal-commitment/undo  the terms under which it is given
^(~|/home/[^/]+|/users/[^/]+|[a-z]:/users/[^/]+|\\$home)/(desktop|documents|downloads|pictures|photos|music|movies|videos|mail|library/(mail|messages|calendars|photos))(/|$)  personal-files/none  files of the user
^(/|~/?|\\*+|\\.?/?\\*\\*(/\\*+)?|/\\*\\*?|~/\\*\\*?(/\\*)?|//\\*\\*)$  destroy-code-history/effort delete-data/effort personal-files/effort identity-access/effort security-weakening/undo agent-self-modification/undo config-change/undo arbitrary-execution/none  every file, settings of the agent and credentials too
`;
