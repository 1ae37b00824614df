/** An e-mail address policy holds an address of a type that nobody understands any more, such as one of a fax product. */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, steps, waitForReplication } from './wording';

export const EmailAddressTemplateInvalid = defineFailure({
  id: 'EmailAddressTemplateInvalid',
  severity: 'error',
  versions: ['2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'An e-mail address policy has an address type that Exchange cannot read',
      checks:
        'Setup saved an e-mail address policy, and Exchange refused it because of an address with a foreign prefix.',
      why: 'A connector for fax or another gateway left its address type in the policy. Exchange wants exactly one primary address of each type.',
    },
    fr: {
      title: 'Une stratégie d’adresse de messagerie a un type d’adresse illisible',
      checks:
        'Le programme d’installation a enregistré une stratégie d’adresse de messagerie, refusée à cause d’une adresse au préfixe étranger.',
      why: 'Un connecteur de télécopie ou une autre passerelle a laissé son type d’adresse dans la stratégie. Exchange veut une seule adresse principale par type.',
    },
  },
  fingerprints: [
    {
      pattern:
        'address policy object must have exactly one primary e-mail address with the prefix "(?P<prefix>[^"\\n]+)"',
    },
  ],
  phrases: {
    en: [
      'e-mail address policy must have exactly one primary address with the prefix',
      'faxmaker address type stops preparead',
      'address policy faxmaker prefix exchange setup',
      'old fax connector in the recipient policy',
      'preparead fails on an email address policy',
    ],
    fr: [
      'la stratégie d’adresse doit avoir une seule adresse principale avec le préfixe',
      'type d’adresse faxmaker bloque preparead',
      'préfixe faxmaker stratégie d’adresse setup exchange',
      'ancien connecteur fax dans la stratégie de destinataire',
      'preparead échoue sur une stratégie d’adresse de messagerie',
    ],
  },
  asks: {},
  toKnow: said(
    'The templates of all policies: `Get-EmailAddressPolicy | Format-List Name,EnabledEmailAddressTemplates,DisabledEmailAddressTemplates`',
    'Les modèles de toutes les stratégies : `Get-EmailAddressPolicy | Format-List Name,EnabledEmailAddressTemplates,DisabledEmailAddressTemplates`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'clean-the-policy',
      title: said(
        'Take the foreign address type out of the policy',
        'Retirer le type d’adresse étranger de la stratégie',
      ),
      steps: ({ captures }) =>
        steps(
          said(
            `The prefix is ${captures['prefix'] ?? 'the one in the message'}; the line "Processing object" before the error names the policy.`,
            `Le préfixe est ${captures['prefix'] ?? 'celui du message'} ; la ligne « Processing object » qui précède l’erreur nomme la stratégie.`,
          ),
          said(
            'Find it: `Get-EmailAddressPolicy | Format-List Name,EnabledEmailAddressTemplates,DisabledEmailAddressTemplates`',
            'La trouver : `Get-EmailAddressPolicy | Format-List Name,EnabledEmailAddressTemplates,DisabledEmailAddressTemplates`',
          ),
          said(
            'If the product is still in use, make its address primary, in capitals before the colon. Otherwise remove it from the policy.',
            'Si le produit sert encore, rendre son adresse principale, en capitales avant le deux-points. Sinon, la retirer de la stratégie.',
          ),
          said(
            'Where the shell refuses: in ADSI Edit, Recipient Policies, edit gatewayProxy and disabledGatewayProxy of the policy, with the old values saved.',
            'Si Exchange Management Shell refuse : dans Modification ADSI, Recipient Policies, modifier gatewayProxy et disabledGatewayProxy de la stratégie, en enregistrant les anciennes valeurs.',
          ),
          waitForReplication,
          rerun,
        ),
      rights: organizationManagement,
      risk: 'medium',
      reversal: said('Write the saved values back.', 'Réécrire les valeurs enregistrées.'),
      minutes: 30,
    },
  ],
  sources: [
    {
      title: 'Exchange 2010 deployment notes: Prepare Active Directory',
      url: 'http://umesh.geekswithblogs.net/BWCA/archive/2010/06/30/exchange-2010-deployment-notes---exchange-2010-prepare-active-directory.aspx',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen with 2010 in PrepareAD.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The e-mail address policy object must have exactly one primary e-mail address with the prefix "FAXMAKER". Property Name:',
    ],
    pasted: [
      'The e-mail address policy object must have exactly one primary e-mail address with the prefix "FAXMAKER". Property Name:',
      'exchange preparead fails, faxmaker prefix in an e-mail address policy',
      'préfixe faxmaker dans une stratégie d’adresse, preparead exchange échoue',
    ],
  },
});
