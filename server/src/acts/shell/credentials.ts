/**
 * Which files hold credentials, as a shell command names them. Reading one of the first kind is an act by itself;
 * the second kind is read in ordinary work (a test's key, a client's configuration), and only sending it away is.
 */
const CREDENTIALS =
	/(^|\/)\.env(?!\.(example|sample|template|dist|test|defaults?)$)(\.[\w-]+|[?*])?$|(^|[/:])\.ssh\/(?!config|known_hosts|authorized_keys|[^/]*\.pub)[^/]+$|(^|\/)\.ssh\/?\*$|(^|\/)id_(rsa|dsa|ecdsa|ed25519)(_sk)?$|(^|\/)\.aws\/(credentials|sso\/|cli\/cache)|(^|\/)\.(netrc|pgpass|pypirc|npmrc|boto|git-credentials|my\.cnf|vault-token|s3cfg|dockercfg|htpasswd|credentials|yarnrc\.yml)$|(^|\/)_netrc$|(^|\/)\.kube\/config|(^|\/)\.docker\/config\.json|(^|\/)\.gnupg(\/(?!gpg\.conf|gpg-agent\.conf|dirmngr\.conf)[^/]*|\/?$)|(^|\/)(gcloud|google-cloud-sdk)\/(application_default_credentials\.json|credentials\.db|access_tokens\.db|legacy_credentials)|(^|\/)(gh\/hosts\.yml|glab-cli\/config\.yml|pypoetry\/auth\.toml|containers\/auth\.json|hub|op\/config|doctl\/config\.yaml|configstore\/\S*|fly\/config\.yml|railway\/config\.json|heroku\/\S*|rclone\/rclone\.conf|sops\/age\/keys\.txt)$|(^|\/)\.config\/\S*(credentials|token|auth)\S*\.(json|toml|ya?ml|db)$|(^|\/)\.azure\/(accessTokens|msal_token_cache|azureProfile)|(^|\/)\.terraform\.d\/credentials|(^|\/)\.cargo\/credentials|(^|\/)\.gem\/credentials|(^|\/)\.m2\/settings-security\.xml|Keychains\/|(^|\/)etc\/(shadow|gshadow|sudoers|master\.passwd)(-|$|\.)|\/proc\/(\d+|self|\*|\$\w+)\/(environ|mem)$|(^|\/)(login data|cookies\.sqlite|logins\.json|key4\.db)$|(^|\/)\.(bash|zsh|python|psql|mysql|node_repl)_history$|(^|\\)NTDS\.dit$|config\\SAM$|(^|\/)wallet\.dat$/i;

const KEY_MATERIAL =
	/\.(key|pem|p12|pfx|jks|keystore|kdbx|ppk|asc|gpg|ovpn|tfstate|tfvars)(\.\w+)?$|(^|\/)(certs?|secrets?|private|credentials?|keys)(\/|$)|(^|\/)\.(aws|ssh|kube|gnupg|docker|azure|config\/gcloud)(\/|$)|(^|\/)[\w.-]*(credential|secret)s?[\w-]*\.(json|ya?ml|txt|env|ini|toml|csv)$|(^|\/)etc\/passwd$/i;

/** Reading the file gives credentials away. */
export function isCredentialFile(path: string): boolean {
	return CREDENTIALS.test(path);
}

/** Sending the file somewhere gives credentials away. */
export function holdsSecrets(path: string): boolean {
	return CREDENTIALS.test(path) || KEY_MATERIAL.test(path);
}

/** What a search looks for tells what it prints: access keys, private keys, passwords. */
export function looksForSecrets(pattern: string): boolean {
	return /AKIA|PRIVATE KEY|passw|secret|api_?key|token|BEGIN RSA/i.test(pattern);
}
