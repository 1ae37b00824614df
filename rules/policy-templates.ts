/** Recipient policies, today called e-mail address policies, as two rules read them: the SMTP domain of each template. */
import { domainOfTemplate, type ExchangeObjects } from '../probes/questions/exchange-objects';
import type { SaidList } from '../probes/said';

/** Policies with the SMTP domains of theirs that are meant, in lower case. */
export function policiesWith(
  { recipientPolicies }: ExchangeObjects,
  meant: (domain: string) => boolean,
): { readonly name: string; readonly domains: readonly string[] }[] {
  return recipientPolicies
    .map(({ name, templates }) => ({
      name,
      domains: templates.flatMap((one) => domainOfTemplate(one)?.toLowerCase() ?? []).filter(meant),
    }))
    .filter(({ domains }) => domains.length > 0);
}

export function describePolicyDomains(policies: ReturnType<typeof policiesWith>): string {
  return policies
    .slice(0, 6)
    .map(({ name, domains }) => `${name} (${domains.slice(0, 3).join(', ')})`)
    .join(', ');
}

/** Steps that take an address template out of a policy. The addresses that recipients already have stay. */
export function changePolicy(policy: string | undefined, odd: string): SaidList {
  const en = policy ?? '<policy>';
  const fr = policy ?? '<stratégie>';
  return {
    en: [
      'In the Exchange Management Shell: `Get-EmailAddressPolicy | Format-List Name,RecipientFilterType,EnabledEmailAddressTemplates,DisabledEmailAddressTemplates`',
      `Write the templates of "${en}" down, and put them back without ${odd}: \`Set-EmailAddressPolicy "${en}" -EnabledEmailAddressTemplates "SMTP:@corp.example","smtp:@other.example"\`, with your own domains and the primary one in capitals. Templates that are disabled count too: \`-DisabledEmailAddressTemplates\``,
      'A policy of Exchange 2003 (RecipientFilterType Legacy, or one that the shell cannot change) is changed in Exchange System Manager, or first upgraded: `Set-EmailAddressPolicy "<policy>" -IncludedRecipients AllRecipients`',
      'Do not apply the policy if addresses should stay as they are; addresses that recipients have are not taken away.',
      'Wait for replication, and run Setup again.',
    ],
    fr: [
      'Dans Exchange Management Shell : `Get-EmailAddressPolicy | Format-List Name,RecipientFilterType,EnabledEmailAddressTemplates,DisabledEmailAddressTemplates`',
      `Noter les modèles de « ${fr} » et les remettre sans ${odd} : \`Set-EmailAddressPolicy "${fr}" -EnabledEmailAddressTemplates "SMTP:@corp.example","smtp:@other.example"\`, avec vos domaines, le principal en majuscules. Les modèles désactivés comptent aussi : \`-DisabledEmailAddressTemplates\``,
      'Une stratégie d’Exchange 2003 (RecipientFilterType Legacy, ou que Exchange Management Shell ne peut pas modifier) se modifie dans le Gestionnaire système Exchange, ou se met d’abord à niveau : `Set-EmailAddressPolicy "<stratégie>" -IncludedRecipients AllRecipients`',
      'Ne pas appliquer la stratégie si les adresses doivent rester telles quelles ; les adresses existantes des destinataires ne sont pas retirées.',
      'Attendre la réplication, puis relancer le programme d’installation.',
    ],
  };
}
