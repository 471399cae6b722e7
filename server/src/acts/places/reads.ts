/** What reading a file gives away, by its path; the form is that of `edits.ts`. */
export const READS = `
\\.env[^/]*\\.(example|sample|template|dist|defaults?|schema)$|\\.(example|sample|template)\\.env$  -  an example
\\.pub$  -  a public key
(^|/)\\.ssh/(known_hosts|config)$  -  hosts
(^|/)\\.env(\\.[^/]*)?$|\\.env$|(^|/)\\.(envrc|dev\\.vars)$  secrets-exfiltration/none  credentials of the application
(^|/)\\.(ssh|gnupg|aws|azure|kube|oci)(/|$)|(^|/)\\.config/(gcloud|gh|hub|op)(/|$)|(^|/)\\.docker/config\\.json$  secrets-exfiltration/none  credentials of the user
(^|/)(id_(rsa|dsa|ecdsa|ed25519)[^/]*|kubeconfig|\\.netrc|_netrc|\\.npmrc|\\.pypirc|\\.pgpass|\\.my\\.cnf|\\.git-credentials|\\.vault-token|credentials|credentials\\.(json|ya?ml|toml|db|csv)|service-account[^/]*\\.json|client_secret[^/]*\\.json|secrets?\\.(ya?ml|json|toml|env|tfvars)|htpasswd|\\.htpasswd|wallet\\.dat|terraform\\.tfvars)$  secrets-exfiltration/none  credentials
\\.(pem|key|p12|pfx|jks|keystore|ppk|kdbx|asc|gpg|age|tfstate|tfstate\\.backup|ovpn)$  secrets-exfiltration/none  a key, or a state that holds some
(^|/)(secrets|\\.secrets|private)/  secrets-exfiltration/none  a folder of secrets
^/etc/(shadow|gshadow|sudoers|ssl/private|ssh/ssh_host)|^/proc/[^/]+/(environ|mem|maps)|^/run/secrets|^/var/run/secrets  secrets-exfiltration/none  secrets of the machine
(^|/)(keychains?|login\\.keychain[^/]*|cookies|login data|key4\\.db|logins\\.json|\\.password-store|1password|bitwarden)(/|$)  secrets-exfiltration/none  passwords of the user
(^|/)\\.(bash|zsh|psql|mysql|python|node_repl)_history$  secrets-exfiltration/none  what was typed, passwords too
^(/|~/?|\\*+|\\.?/?\\*\\*(/\\*+)?|/\\*\\*?|~/\\*\\*?(/\\*)?|//\\*\\*)$  secrets-exfiltration/none  every file, credentials too
`;
