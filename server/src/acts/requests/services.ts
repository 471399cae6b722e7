/**
 * What requests to known services do, in the form of `naming/lines.ts`; a shape is a regular expression of ours over
 * `METHOD host:port/path?query`, the method in capitals and the rest in lower case. The first that fits decides.
 */
export const SERVICES = `
^[A-Z]+ (169\\.254\\.169\\.254|metadata\\.google\\.internal|\\[fd00:ec2::254\\])[^/]*/  secrets-exfiltration/none  the cloud's metadata holds credentials of the machine
^GET api\\.github\\.com/  network-egress/undo  reads
^DELETE api\\.github\\.com/repos/[^/]+/[^/?]+$  destroy-code-history/none  deletes the repository
^(DELETE|PATCH) api\\.github\\.com/repos/[^/]+/[^/]+/git/refs  destroy-code-history/effort  moves or deletes a branch or a tag
^(PUT|POST|PATCH|DELETE) api\\.github\\.com/repos/[^/]+/[^/]+/(branches/[^/]+/protection|rulesets)  security-weakening/undo  changes the protection of a branch
^(PUT|POST|PATCH|DELETE) api\\.github\\.com/.*/(collaborators|members|memberships|teams|keys|invitations|outside_collaborators|actions/secrets|actions/permissions|hooks|dependabot/secrets)  identity-access/undo  changes who may do what
^(PUT|POST|PATCH|DELETE) api\\.github\\.com/.*(vulnerability-alerts|automated-security-fixes|secret-scanning|code-scanning|private-vulnerability)  security-weakening/undo  changes what finds attacks
^(PUT|POST) api\\.github\\.com/repos/.*/(pulls/[^/]+/merge|merges)  deploy-production/effort  merges into a branch
^POST api\\.github\\.com/repos/.*/(dispatches|reruns?|deployments)  deploy-production/effort arbitrary-execution/none  starts a workflow
^(POST|PATCH) api\\.github\\.com/(repos/.*/releases|gists)  publish/effort  publishes
^(POST|PATCH|PUT) api\\.github\\.com/repos/.*/(issues|pulls|comments|discussions|reviews)  external-communication/none  writes where others read
^POST api\\.github\\.com/repos/[^/]+/[^/]+/transfer  identity-access/effort destroy-code-history/effort  gives the repository away
^PATCH api\\.github\\.com/repos/[^/]+/[^/?]+$  security-weakening/undo config-change/undo  visibility and protection of the repository
^DELETE api\\.github\\.com/orgs/[^/?]+$  destroy-code-history/none delete-infrastructure/none  deletes the organisation
^DELETE [^/]*gitlab[^/]*/api/v4/(projects|groups)/[^/?]+$  destroy-code-history/none  deletes the project
^(DELETE|PUT|POST) [^/]*gitlab[^/]*/api/v4/.*/(protected_branches|protected_tags|approval)  security-weakening/undo  changes the protection of a branch
^DELETE [^/]*(gitlab|gitea|bitbucket)[^/]*/.*/(branches|tags|refs)  destroy-code-history/effort  deletes a branch or a tag
^(DELETE|PUT|POST) [^/]*gitlab[^/]*/api/v4/.*/(members|deploy_keys|access_tokens|variables|hooks)  identity-access/undo  changes who may do what
^(PUT|POST) [^/]*gitlab[^/]*/api/v4/.*/(merge|trigger/pipeline|pipeline|play)  deploy-production/effort arbitrary-execution/none  merges, or starts a pipeline
^(POST|PUT) [^/]*gitlab[^/]*/api/v4/.*/(issues|merge_requests|notes|discussions)  external-communication/none  writes where others read
^DELETE api\\.bitbucket\\.org/2\\.0/repositories/[^/]+/[^/?]+$  destroy-code-history/none  deletes the repository
^DELETE api\\.stripe\\.com/v1/customers  delete-data/none money/effort  deletes a customer with the subscriptions
^(POST|DELETE|PUT|PATCH) ([^/]*\\.)?(stripe\\.com|paypal\\.com|braintree-api\\.com|braintreegateway\\.com|squareup\\.com|adyen\\.com|paddle\\.com|chargebee\\.com|recurly\\.com|wise\\.com|transferwise\\.com|razorpay\\.com|mollie\\.com|plaid\\.com|coinbase\\.com|binance\\.com|kraken\\.com|gocardless\\.com|checkout\\.com|dwolla\\.com|lemonsqueezy\\.com|xero\\.com|alpaca\\.markets)/  money/effort  moves or owes money
^[A-Z]+ slack\\.com/api/(chat\\.(post|update|me|schedule)|files\\.(upload|complete)|reactions\\.add)  external-communication/none  writes where others read
^[A-Z]+ slack\\.com/api/[a-z.]*(delete|archive|kick|revoke|remove)  delete-data/effort  deletes or archives
^[A-Z]+ slack\\.com/api/(admin|usergroups|conversations\\.invite)  identity-access/undo  changes who may do what
^[A-Z]+ slack\\.com/api/[a-z.]*(list|info|history|test|replies|members|search)  network-egress/undo  reads
^(POST|PUT|PATCH) (hooks\\.slack\\.com|[^/]*discord(app)?\\.com/api/webhooks|[^/]*webhook\\.office\\.com|[^/]*\\.logic\\.azure\\.com)  external-communication/none  writes where others read
^[A-Z]+ api\\.telegram\\.org/bot[^/]*/(send|forward|copy|edit)  external-communication/none  sends messages
^(POST|PUT) ([^/]*\\.)?(discord(app)?\\.com/api/.*/messages|graph\\.facebook\\.com/.*/messages|api\\.line\\.me|api\\.intercom\\.io|[^/]*zendesk\\.com/api|[^/]*freshdesk\\.com|[^/]*atlassian\\.net/rest/.*(issue|comment))  external-communication/none  writes where others read
^(POST|PUT) ([^/]*\\.)?(api\\.twilio\\.com|api\\.sendgrid\\.com|sendgrid\\.com|api\\.mailgun\\.net|api\\.eu\\.mailgun\\.net|api\\.postmarkapp\\.com|api\\.resend\\.com|mandrillapp\\.com|api\\.mailchimp\\.com|api\\.brevo\\.com|api\\.sendinblue\\.com|api\\.mailjet\\.com|rest\\.nexmo\\.com|api\\.nexmo\\.com|rest\\.messagebird\\.com|api\\.vonage\\.com|email\\.[^/]*amazonaws\\.com|api\\.sparkpost\\.com|api\\.pushover\\.net|fcm\\.googleapis\\.com|api\\.onesignal\\.com|ntfy\\.sh|events\\.pagerduty\\.com|api\\.opsgenie\\.com|api\\.loops\\.so|a\\.klaviyo\\.com)/  external-communication/none  sends messages to people
^POST [^/]*(graph\\.microsoft\\.com/.*/(sendmail|reply|forward|messages)|gmail\\.googleapis\\.com/.*/send|www\\.googleapis\\.com/gmail/.*/send)  external-communication/none  sends mail
^DELETE [^/]*(graph\\.microsoft\\.com/.*/messages|gmail\\.googleapis\\.com/)  personal-files/none delete-data/none  deletes mail
^(POST|PUT) ([^/]*\\.)?(api\\.(twitter|x)\\.com/2/tweets|api\\.linkedin\\.com/.*(posts|shares)|graph\\.facebook\\.com/.*feed|api\\.medium\\.com|dev\\.to/api/articles|[^/]*reddit\\.com/api/submit|bsky\\.social/xrpc/com\\.atproto\\.repo\\.create)  publish/effort external-communication/none  publishes in the owner's name
^(PUT|POST) ([^/]*\\.)?(registry\\.npmjs\\.org|npm\\.pkg\\.github\\.com|upload\\.pypi\\.org|test\\.pypi\\.org|crates\\.io/api|rubygems\\.org/api|api\\.nuget\\.org|www\\.nuget\\.org|repo\\.maven\\.apache\\.org|oss\\.sonatype\\.org|packagist\\.org|hub\\.docker\\.com|huggingface\\.co/api)  publish/effort  publishes a package
^DELETE ([^/]*\\.)?(registry\\.npmjs\\.org|upload\\.pypi\\.org|crates\\.io/api|rubygems\\.org/api|hub\\.docker\\.com|ghcr\\.io|huggingface\\.co/api)  delete-data/none publish/effort  withdraws a package that others use
^DELETE api\\.cloudflare\\.com/.*(dns_records|zones/[^/]+$|tunnels|load_balancers)  delete-infrastructure/effort stop-service/effort  names lead nowhere
^(DELETE|PUT|PATCH|POST) api\\.cloudflare\\.com/.*(firewall|waf|rulesets|access|settings/(ssl|security))  security-weakening/undo  changes what guards the site
^DELETE api\\.cloudflare\\.com/.*(kv|r2|d1|queues|images|stream|vectorize)  delete-data/none  deletes what is stored
^(PUT|PATCH|POST) api\\.cloudflare\\.com/.*(dns_records|workers|pages)  deploy-production/effort config-change/undo  another version or address goes live
^DELETE ([^/]*\\.)?(api\\.vercel\\.com|vercel\\.com/api|api\\.netlify\\.com|api\\.heroku\\.com|api\\.render\\.com|api\\.machines\\.dev|api\\.fly\\.io|backboard\\.railway\\.(app|com)|api\\.digitalocean\\.com|api\\.linode\\.com|api\\.hetzner\\.cloud|api\\.vultr\\.com|api\\.equinix\\.com|api\\.scaleway\\.com|api\\.ovh\\.com|api\\.cloud\\.ibm\\.com|api\\.koyeb\\.com|app\\.terraform\\.io/api|api\\.pulumi\\.com)/.*(database|volume|snapshot|backup|addon|storage|bucket|space|image)  delete-data/none delete-infrastructure/none  deletes what is stored
^DELETE ([^/]*\\.)?(api\\.vercel\\.com|vercel\\.com/api|api\\.netlify\\.com|api\\.heroku\\.com|api\\.render\\.com|api\\.machines\\.dev|api\\.fly\\.io|backboard\\.railway\\.(app|com)|api\\.digitalocean\\.com|api\\.linode\\.com|api\\.hetzner\\.cloud|api\\.vultr\\.com|api\\.equinix\\.com|api\\.scaleway\\.com|api\\.ovh\\.com|api\\.cloud\\.ibm\\.com|api\\.koyeb\\.com|app\\.terraform\\.io/api|api\\.pulumi\\.com)  delete-infrastructure/none stop-service/none  deletes what is hosted
^(POST|PUT|PATCH) ([^/]*\\.)?(api\\.vercel\\.com|api\\.netlify\\.com|api\\.heroku\\.com|api\\.render\\.com|api\\.machines\\.dev|backboard\\.railway\\.(app|com))/.*(deploy|builds|releases|rollback|restart|scale|formation|suspend|stop)  deploy-production/effort stop-service/undo  another version goes live, or none
^DELETE ([^/]*\\.)?(api\\.supabase\\.com|console\\.neon\\.tech|api\\.planetscale\\.com|cloud\\.mongodb\\.com|api\\.upstash\\.com|api\\.pinecone\\.io|[^/]*pinecone\\.io|api\\.turso\\.tech|[^/]*supabase\\.co/rest|[^/]*firebaseio\\.com|firestore\\.googleapis\\.com|[^/]*documents\\.azure\\.com|api\\.airtable\\.com|api\\.notion\\.com|[^/]*weaviate[^/]*|[^/]*qdrant[^/]*|[^/]*algolia(net)?\\.(com|net)|[^/]*contentful\\.com)  delete-data/none  deletes what is stored
^(POST|DELETE) [^/]*(:9200|:9243|\\.es\\.[^/]*|elastic|opensearch)[^/]*/[^?]*(_delete_by_query|_close|_forcemerge)  delete-data/none  deletes documents by query
^DELETE [^/]*(:9200|:9243|\\.es\\.[^/]*|elastic|opensearch)[^/]*/_snapshot  delete-backups/none  deletes snapshots
^DELETE [^/]*(:9200|:9243|\\.es\\.[^/]*|elastic|opensearch)[^/]*/_(security|xpack/security)  identity-access/effort  changes who may log in
^DELETE [^/]*(:9200|:9243|\\.es\\.[^/]*|elastic|opensearch)[^/]*/  delete-data/none  deletes an index or documents
^(GET|POST) [^/]*(:9200|:9243|elastic|opensearch)[^/]*/[^?]*_(search|count|msearch|cat|mapping|cluster/health|explain|analyze)  network-egress/undo  reads
^PUT [^/]*(:9200|:9243|elastic|opensearch)[^/]*/_(cluster|all)?/?settings  stop-service/undo config-change/undo  settings of the whole cluster
^(PUT|POST) [^/]*(:9200|:9243|elastic|opensearch)[^/]*/  config-change/undo  writes documents or settings
^DELETE [^/]*(:6443|:8001|\\.eks\\.amazonaws\\.com|\\.azmk8s\\.io|kubernetes)[^/]*/api/v1/namespaces/[^/?]+$  delete-infrastructure/none delete-data/none stop-service/none  removes the namespace with all that is in it
^DELETE [^/]*(:6443|:8001|\\.eks\\.amazonaws\\.com|\\.azmk8s\\.io|kubernetes)[^/]*/apis?/.*(persistentvolume|secrets|configmaps)  delete-data/none  removes what is stored
^DELETE [^/]*(:6443|:8001|\\.eks\\.amazonaws\\.com|\\.azmk8s\\.io|kubernetes)[^/]*/apis?/.*(rbac|serviceaccounts)  identity-access/effort  changes who may do what
^DELETE [^/]*(:6443|:8001|\\.eks\\.amazonaws\\.com|\\.azmk8s\\.io|kubernetes)[^/]*/apis?/  delete-infrastructure/effort stop-service/effort  removes what runs
^[A-Z]+ [^/]*(:6443|:8001|\\.eks\\.amazonaws\\.com|\\.azmk8s\\.io|kubernetes)[^/]*/api/v1/.*/(exec|attach|portforward|proxy)  arbitrary-execution/none  runs a command in a container
^GET [^/]*(:6443|:8001|\\.eks\\.amazonaws\\.com|\\.azmk8s\\.io|kubernetes)[^/]*/api/v1/.*secrets  secrets-exfiltration/none  reads secrets
^(PUT|POST|PATCH) [^/]*(:6443|:8001|\\.eks\\.amazonaws\\.com|\\.azmk8s\\.io|kubernetes)[^/]*/apis?/  config-change/undo  changes what runs
^(PUT|POST) [^/]*(:8200|vault)[^/]*/v1/sys/(seal|step-down)  stop-service/effort  seals the vault
^(DELETE|PUT|POST) [^/]*(:8200|vault)[^/]*/v1/(sys/(policies|policy|auth|mounts|audit)|auth/|identity/)  identity-access/effort security-weakening/effort  changes who may read secrets, or the audit log
^(DELETE|POST|PUT) [^/]*(:8200|vault)[^/]*/v1/[^?]*(metadata|destroy|delete)|^DELETE [^/]*(:8200|vault)[^/]*/v1/  delete-data/none  deletes secrets
^(GET|LIST) [^/]*(:8200|vault)[^/]*/v1/sys/(health|seal-status|leader)  network-egress/undo  reads
^GET [^/]*(:8200|vault)[^/]*/v1/  secrets-exfiltration/none  reads secrets
^DELETE [^/]*:8500/v1/kv  delete-data/none  deletes keys
^(PUT|DELETE) [^/]*:8500/v1/(acl|agent|catalog)  identity-access/effort stop-service/effort  changes services or who may see them
^(DELETE) [^/]*:4646/v1/job  delete-infrastructure/effort stop-service/effort  ends a job
^POST [^/]*:2379/v3/kv/deleterange  delete-data/none  deletes keys
^DELETE [^/]*(:2375|:2376|docker|var/run/docker\\.sock)[^/]*/(v[\\d.]+/)?(volumes|images)  delete-data/none  deletes volumes or images
^POST [^/]*(:2375|:2376|docker|var/run/docker\\.sock)[^/]*/(v[\\d.]+/)?[a-z]+/prune  delete-data/none delete-infrastructure/effort  deletes what is not in use
^DELETE [^/]*(:2375|:2376|docker|var/run/docker\\.sock)[^/]*/(v[\\d.]+/)?(containers|services|networks|swarm|nodes)  delete-infrastructure/effort stop-service/effort  removes what runs
^POST [^/]*(:2375|:2376|docker|var/run/docker\\.sock)[^/]*/(v[\\d.]+/)?containers/[^/]+/(stop|kill|pause|restart)  stop-service/undo  stops containers
^POST [^/]*(:2375|:2376|docker|var/run/docker\\.sock)[^/]*/(v[\\d.]+/)?(containers/create|containers/[^/]+/exec|exec/|build)  arbitrary-execution/none  runs any container or command
^DELETE [^/]*:5984/  delete-data/none  deletes a database or documents
^POST [^/]*:8086/api/v2/delete|^POST [^/]*:9090/api/v1/admin/tsdb/delete_series  delete-data/none  deletes measurements
^DELETE [^/]*:15672/api/(queues|exchanges|vhosts)  delete-data/none stop-service/effort  deletes queues with their messages
^DELETE [^/]*(:8083/connectors|:8081/subjects|:8082/)  delete-infrastructure/effort stop-service/effort  ends a connector or a schema
^POST [^/]*/job/[^?]*/dodelete  delete-infrastructure/effort  deletes a job
^POST [^/]*/(scripttext|script)(\\?|$)|^POST [^/]*/job/[^?]*/build  arbitrary-execution/none deploy-production/effort  Jenkins runs it
^DELETE [^/]*(:3000|grafana)[^/]*/api/(dashboards|datasources|alert|v1/provisioning)  security-weakening/effort delete-data/effort  dashboards or alarms are lost
^(DELETE|PUT|POST) ([^/]*\\.)?(api\\.datadoghq\\.(com|eu)|api\\.newrelic\\.com|api\\.pagerduty\\.com|[^/]*sentry\\.io/api|[^/]*splunkcloud\\.com|api\\.honeycomb\\.io|api\\.statuspage\\.io)/.*(monitor|alert|downtime|mute|policies|rules|projects|maintenance)  security-weakening/undo  alarms are silenced or lost
^(DELETE|PUT|POST|PATCH) ([^/]*\\.)?([^/]*okta\\.com|[^/]*auth0\\.com|api\\.clerk\\.(com|dev)|[^/]*onelogin\\.com|api\\.workos\\.com|[^/]*jumpcloud\\.com|graph\\.microsoft\\.com/[^/]+/(users|groups|applications|serviceprincipals|rolemanagement)|admin\\.googleapis\\.com)  identity-access/effort  changes who may do what
^(DELETE|PUT|PATCH|POST) app\\.launchdarkly\\.com/  deploy-production/undo config-change/undo  switches a feature
^(PUT|POST) api\\.(github|docusign|hellosign|pandadoc)\\.com/.*(envelopes|signature_request|documents/.*/send)|^POST [^/]*(docusign|hellosign|pandadoc|dropboxsign)[^/]*/  legal-commitment/effort external-communication/none  sends a contract to be signed
^(DELETE) ([^/]*\\.)?(s3[^/]*\\.amazonaws\\.com|storage\\.googleapis\\.com|[^/]*blob\\.core\\.windows\\.net|[^/]*r2\\.cloudflarestorage\\.com|[^/]*digitaloceanspaces\\.com|[^/]*backblazeb2\\.com)  delete-data/none  deletes objects
^DELETE cloudresourcemanager\\.googleapis\\.com/|^DELETE management\\.azure\\.com/|^DELETE [^/]*\\.googleapis\\.com/|^DELETE [^/]*\\.amazonaws\\.com/  delete-infrastructure/effort  deletes resources of the cloud
^(PUT|POST|PATCH) (management\\.azure\\.com|[^/]*\\.googleapis\\.com)/.*(/delete|:delete|/stop|:stop|/deallocate|/poweroff|/restart|:reset)  stop-service/undo delete-infrastructure/effort  stops or deletes resources of the cloud
^(PUT|POST|PATCH) [^/]*\\.googleapis\\.com/.*:setiampolicy|^(PUT|DELETE) management\\.azure\\.com/.*roleassignments  identity-access/undo  changes who may do what
^(POST|PUT) ([^/]*\\.)?(webhook\\.site|requestbin\\.(com|net)|[^/]*pipedream\\.net|pastebin\\.com|[^/]*paste\\.ee|hastebin\\.com|dpaste\\.(com|org)|transfer\\.sh|file\\.io|0x0\\.st|tmpfiles\\.org|bashupload\\.com|[^/]*ngrok(-free)?\\.(io|app)|[^/]*burpcollaborator\\.net|[^/]*oastify\\.com|[^/]*interact\\.sh|temp\\.sh|ix\\.io|sprunge\\.us|termbin\\.com|catbox\\.moe|gofile\\.io)  secrets-exfiltration/none  hands data to a place that anyone may read
^DELETE [^/]*/v1/(files|assistants|vector_stores|fine_tuning|models)  delete-data/none  deletes files or models
`;
