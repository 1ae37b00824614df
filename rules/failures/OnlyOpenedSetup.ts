/**
 * People open Setup to look at the readiness check, cancel, and find that mail has stopped: the check of an upgrade puts
 * the server's components offline. The log shows nothing wrong, so this is recognised by how people tell it.
 */
import { defineFailure } from '../failure';
import { organizationManagement } from './rights';
import { setupLogLines } from './sources';

export const OnlyOpenedSetup = defineFailure({
  id: 'OnlyOpenedSetup',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Setup was opened and cancelled, and the server stayed offline',
      checks:
        'In upgrade mode Setup sets ServerWideOffline, Monitoring and RecoveryActionsEnabled to inactive; a cancelled or broken run may not set them back.',
      why: 'While ServerWideOffline is inactive, the server takes part in neither mail flow nor client access, although all services run.',
    },
    fr: {
      title: 'Installation ouverte puis annulée : le serveur est resté hors ligne',
      checks:
        'En mode mise à niveau, le programme d’installation rend inactifs ServerWideOffline, Monitoring et RecoveryActionsEnabled ; une exécution annulée ou interrompue peut ne pas les rétablir.',
      why: 'Tant que ServerWideOffline est inactif, le serveur ne participe ni au flux de messagerie ni à l’accès client, bien que tous les services fonctionnent.',
    },
  },
  fingerprints: [],
  phrases: {
    en: [
      'wizard was only opened and closed, components inactive',
      'opened the setup wizard just to look and closed it',
      'all components inactive after closing the wizard',
      'i only opened setup and cancelled and mail went down',
      'cancelled exchange setup and now mail does not flow',
      'server components inactive after cancelling the cu',
      'serverwideoffline inactive after setup',
      'only ran the readiness check and exchange is offline',
      'closed the setup wizard, mail stopped',
    ],
    fr: [
      'j’ai seulement ouvert setup puis annulé, la messagerie est arrêtée',
      'setup annulé et plus de flux de messagerie',
      'composants serveur inactifs après annulation de la mise à jour',
      'serverwideoffline inactif après setup',
      'seulement lancé la vérification et exchange est hors ligne',
    ],
  },
  asks: {},
  toKnow: {
    en: 'Which components are inactive and at whose request: `Get-ServerComponentState SERVER -Component ServerWideOffline | Select-Object -ExpandProperty LocalStates`',
    fr: 'Les composants inactifs et à la demande de qui : `Get-ServerComponentState SERVEUR -Component ServerWideOffline | Select-Object -ExpandProperty LocalStates`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'set-components-active',
      title: { en: 'Bring the components of the server back', fr: 'Remettre les composants du serveur en service' },
      steps: ({ server }) => {
        const name = server ?? 'SERVER';
        return {
          en: [
            'Make sure that no Setup is running any more: `Get-Process Setup,ExSetupUI -ErrorAction SilentlyContinue` shows nothing.',
            `In the Exchange Management Shell: \`Get-ServerComponentState ${name} | Format-Table Component,State\``,
            `See who set it: \`(Get-ServerComponentState ${name} -Component ServerWideOffline).LocalStates\`. Setup acts as requester Functional; Maintenance means that a colleague put the server into maintenance.`,
            `Bring the server back into service: \`Set-ServerComponentState ${name} -Component ServerWideOffline -State Active -Requester Functional\``,
            `Switch monitoring on again: \`Set-ServerComponentState ${name} -Component Monitoring -State Active -Requester Functional\``,
            `Switch recovery actions on again: \`Set-ServerComponentState ${name} -Component RecoveryActionsEnabled -State Active -Requester Functional\``,
            'If services are stopped or disabled as well, the run went further than its check: look at ExchangeSetup.log before going on.',
            'Check the services and the mail flow: `Test-ServiceHealth`, then `Get-Queue`',
          ],
          fr: [
            'S’assurer qu’aucun programme d’installation ne s’exécute encore : `Get-Process Setup,ExSetupUI -ErrorAction SilentlyContinue` n’affiche rien.',
            `Dans Exchange Management Shell : \`Get-ServerComponentState ${name} | Format-Table Component,State\``,
            `Voir qui l’a demandé : \`(Get-ServerComponentState ${name} -Component ServerWideOffline).LocalStates\`. Le programme d’installation agit comme demandeur Functional ; Maintenance signifie qu’un collègue a mis le serveur en maintenance.`,
            `Remettre le serveur en service : \`Set-ServerComponentState ${name} -Component ServerWideOffline -State Active -Requester Functional\``,
            `Réactiver la surveillance : \`Set-ServerComponentState ${name} -Component Monitoring -State Active -Requester Functional\``,
            `Réactiver les actions de récupération : \`Set-ServerComponentState ${name} -Component RecoveryActionsEnabled -State Active -Requester Functional\``,
            'Si des services sont aussi arrêtés ou désactivés, l’exécution est allée plus loin que sa vérification : lire ExchangeSetup.log avant de continuer.',
            'Vérifier les services et le flux de messagerie : `Test-ServiceHealth`, puis `Get-Queue`',
          ],
        };
      },
      rights: organizationManagement,
      risk: 'low',
      reversal: {
        en: 'The same commands with -State Inactive.',
        fr: 'Les mêmes commandes avec -State Inactive.',
      },
      minutes: 5,
      never: [
        {
          en: 'Do not set a component to Active that a colleague set to Inactive for maintenance: ask first.',
          fr: 'Ne pas activer un composant qu’un collègue a rendu inactif pour maintenance : demander d’abord.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Exchange 2013: in-place upgrade places components in an offline state (Microsoft blog)',
      url: 'https://blogs.technet.microsoft.com/timmcmic/2014/10/21/exchange-2013-in-place-upgrade-places-components-in-an-offline-state/',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'inference', note: 'By what people write; the log of such a run shows no error.' },
    {
      claim: 'remedy',
      basis: 'microsoft',
      note: 'The three components and the requester are described for the upgrade of 2013.',
    },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [],
    pasted: [
      'i only opened setup and cancelled and mail went down on EX01',
      'j’ai seulement ouvert setup puis annulé, la messagerie est arrêtée',
    ],
  },
});
