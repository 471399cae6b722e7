import type { ActId } from './act.ts';

/**
 * For each act the command that an engineer recognises at once, with the options that it takes in earnest. A rule
 * that opens every command is shown with these. Acts that no command of a shell has by itself are left out.
 */
export const RECOGNISED: Readonly<Partial<Record<ActId, string>>> = {
	'delete-infrastructure': 'terraform destroy -auto-approve',
	'delete-backups': 'aws rds delete-db-snapshot --db-snapshot-identifier orders-nightly',
	'delete-data': "psql -c 'DROP TABLE orders'",
	'destroy-code-history': 'git push --force origin main',
	'personal-files': 'rm -rf ~/Documents',
	physical: 'mosquitto_pub -t plant/valve -m open',
	'identity-access': 'aws iam attach-user-policy --user-name bob --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
	'secrets-exfiltration': 'aws secretsmanager get-secret-value --secret-id orders/db',
	'security-weakening': 'aws cloudtrail stop-logging --name audit',
	money: 'stripe refunds create --charge ch_1',
	'legal-commitment': 'aws route53domains register-domain --domain-name x.example --duration-in-years 1',
	'stop-service': 'kubectl scale deployment/web --replicas=0',
	'deploy-production': 'vercel deploy --prod',
	publish: 'npm publish --access public',
	'external-communication': "gh issue comment 12 --body 'Refunded.'",
	'agent-self-modification': 'rm -f ~/.claude/settings.json',
};
