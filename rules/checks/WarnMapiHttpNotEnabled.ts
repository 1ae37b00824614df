/** Warning: Outlook does not yet speak MAPI over HTTP with this organization. */
import { askExchange } from '../../probes/questions/exchange-config';
import { defineRule } from '../rule';

const wanted = { en: 'MapiHttpEnabled True', fr: 'MapiHttpEnabled True' };
const enable = '`Set-OrganizationConfig -MapiHttpEnabled $true`';

function sheet(mapiHttpEnabled: boolean) {
  const state = { read: 'organization' as const, name: 'CorpMail', mapiHttpEnabled, splitPermissions: false };
  return { organization: state };
}

export const WarnMapiHttpNotEnabled = defineRule({
  id: 'WarnMapiHttpNotEnabled',
  severity: 'warning',
  versions: ['2016', '2019', 'SE'],
  modes: ['install', 'upgrade', 'preparead'],
  words: {
    en: {
      title: 'MAPI over HTTP is not enabled in the organization',
      checks: 'Setup reads the setting MapiHttpEnabled of the organization.',
      why: 'A warning, no obstacle. Outlook goes on using RPC over HTTP, which Exchange keeps for old clients only; MAPI over HTTP recovers faster from lost connections.',
    },
    fr: {
      title: 'MAPI sur HTTP n’est pas activé dans l’organisation',
      checks: 'Le programme d’installation lit le paramètre MapiHttpEnabled de l’organisation.',
      why: 'Un avertissement, pas un obstacle. Outlook continue d’utiliser RPC sur HTTP, conservé pour les anciens clients ; MAPI sur HTTP se rétablit plus vite après une coupure.',
    },
  },
  messages: [
    'MAPI over HTTP, the preferred Outlook desktop client connectivity with Exchange server, is currently not enabled. Consider enabling it using: Set-OrganizationConfig -MapiHttpEnabled $true',
  ],
  titles: { en: "MAPI over HTTP isn't enabled" },
  phrases: {
    en: [
      'mapi over http is not enabled',
      'warning about mapi over http during exchange setup',
      'preferred outlook desktop client connectivity is currently not enabled',
      'will enabling mapi over http disconnect outlook users',
      'mapihttpenabled false warning setup',
      'mapi http warning',
      'mapi over http not enabled',
    ],
    fr: [
      'mapi sur http n’est pas activé',
      'avertissement mapi sur http pendant setup exchange',
      'connectivité outlook préférée non activée mapi http',
      'activer mapi sur http déconnecte-t-il les utilisateurs outlook',
      'mapihttpenabled false avertissement setup',
      'mapi sur http pas activé',
    ],
    de: ['mapi über http ist nicht aktiviert'],
    es: ['mapi sobre http no está habilitado'],
    it: ['mapi su http non è abilitato'],
    ja: ['mapi over http が有効になっていない'],
  },
  asks: { organization: askExchange('organization') },
  judge: ({ organization }) => {
    const found = {
      en: `MapiHttpEnabled ${organization.mapiHttpEnabled ? 'True' : 'False'}`,
      fr: `MapiHttpEnabled ${organization.mapiHttpEnabled ? 'True' : 'False'}`,
    };
    const shows = [{ question: 'organization' as const, found, wanted }];
    if (organization.mapiHttpEnabled) {
      const because = {
        en: `MAPI over HTTP is enabled in ${organization.name}.`,
        fr: `MAPI sur HTTP est activé dans ${organization.name}.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `MAPI over HTTP is not enabled in ${organization.name}. Setup goes on without it.`,
      fr: `MAPI sur HTTP n’est pas activé dans ${organization.name}. L’installation se poursuit sans lui.`,
    };
    return { verdict: 'warn', because, shows };
  },
  causedBy: [],
  remedies: [
    {
      id: 'enable-mapi-over-http',
      title: { en: 'Enable MAPI over HTTP when it suits', fr: 'Activer MAPI sur HTTP au moment choisi' },
      steps: {
        en: [
          'Go on with Setup: the warning stops nothing.',
          'See that proxies, load balancers and firewalls pass the path /mapi, and that servers of 2013, if any, have at least SP1.',
          'In the Exchange Management Shell, see the addresses: `Get-MapiVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl`, and set them as clients reach them: `Set-MapiVirtualDirectory "<server>\\mapi (Default Web Site)" -InternalUrl https://mail.corp.example/mapi -ExternalUrl https://mail.corp.example/mapi`',
          `Outside working hours: ${enable}. Outlook changes over when it next asks Autodiscover, and may ask for one restart of Outlook.`,
          'Test: `Test-OutlookConnectivity -RunFromServerId <server> -ProbeIdentity OutlookMapiHttpSelfTestProbe`. A single user can be left out: `Set-CASMailbox <user> -MapiHttpEnabled $false`',
        ],
        fr: [
          'Poursuivre l’installation : l’avertissement n’arrête rien.',
          'S’assurer que proxys, équilibreurs de charge et pare-feu laissent passer le chemin /mapi, et que les serveurs 2013 éventuels ont au moins le SP1.',
          'Dans Exchange Management Shell, voir les adresses : `Get-MapiVirtualDirectory | Format-List Server,InternalUrl,ExternalUrl`, et les définir comme les clients les atteignent : `Set-MapiVirtualDirectory "<serveur>\\mapi (Default Web Site)" -InternalUrl https://mail.corp.example/mapi -ExternalUrl https://mail.corp.example/mapi`',
          `En dehors des heures de travail : ${enable}. Outlook bascule à sa prochaine découverte automatique et peut demander un redémarrage d’Outlook.`,
          'Tester : `Test-OutlookConnectivity -RunFromServerId <serveur> -ProbeIdentity OutlookMapiHttpSelfTestProbe`. Un utilisateur peut être exclu : `Set-CASMailbox <utilisateur> -MapiHttpEnabled $false`',
        ],
      },
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'medium',
      reversal: {
        en: '`Set-OrganizationConfig -MapiHttpEnabled $false`; Outlook changes back in the same way.',
        fr: '`Set-OrganizationConfig -MapiHttpEnabled $false` ; Outlook revient de la même façon.',
      },
      minutes: 30,
    },
  ],
  sources: [
    {
      title: 'Readiness check WarnMapiHttpNotEnabled',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-warnmapihttpnotenabled',
    },
    {
      title: 'MAPI over HTTP in Exchange Server',
      url: 'https://learn.microsoft.com/exchange/clients/mapi-over-http/mapi-over-http',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    { claim: 'judge', basis: 'setup-message', note: 'The message names the setting.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'enabled', answers: sheet(true), verdict: 'pass' },
      { name: 'not enabled', answers: sheet(false), verdict: 'warn' },
    ],
    pasted: [
      "MAPI over HTTP isn't enabled",
      'exchange setup warning: mapi over http is not enabled, will it disconnect outlook users',
      'avertissement mapi sur http pendant setup exchange, est-ce bloquant',
    ],
  },
});
