/** A prepared server object is to be removed that is no longer only prepared: Exchange was installed on it. */
import { defineRule } from '../rule';

export const ServerRemoveProvisioningCheck = defineRule({
  id: 'ServerRemoveProvisioningCheck',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016'],
  modes: ['removeprovisionedserver'],
  words: {
    en: {
      title: 'The server is installed, so its preparation cannot be taken back',
      checks:
        'By its name, the rule looks whether the server after /RemoveProvisionedServer was only prepared, or has Exchange installed.',
      why: 'The object of an installed server holds its configuration. Such a server is uninstalled; only one that was never installed is taken back.',
    },
    fr: {
      title: 'Le serveur est installé : sa préparation ne peut pas être annulée',
      checks:
        'D’après son nom, la règle regarde si le serveur donné à /RemoveProvisionedServer a seulement été préparé ou si Exchange y est installé.',
      why: 'L’objet d’un serveur installé contient sa configuration. Un tel serveur se désinstalle ; seul un serveur jamais installé voit sa préparation annulée.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'removeprovisionedserver refused because the server is installed',
      'provisioned server cannot be removed with setup',
      'remove a provisioned exchange server that is already installed',
      'server remove provisioning check',
      'undo the provisioning of an exchange server fails',
    ],
    fr: [
      'removeprovisionedserver refusé car le serveur est installé',
      'serveur préparé impossible à supprimer avec setup',
      'supprimer un serveur exchange préparé déjà installé',
      'contrôle de suppression de la préparation du serveur',
      'annuler la préparation d’un serveur exchange échoue',
    ],
    de: ['removeprovisionedserver verweigert, server ist installiert'],
    es: ['removeprovisionedserver rechazado porque el servidor está instalado'],
  },
  asks: {},
  toKnow: {
    en: 'Whether the named server has a version: `Get-ExchangeServer <name> | Format-List ServerRole,AdminDisplayVersion,IsProvisionedServer`',
    fr: 'Si le serveur nommé a une version : `Get-ExchangeServer <nom> | Format-List ServerRole,AdminDisplayVersion,IsProvisionedServer`',
  },
  causedBy: [],
  remedies: [
    {
      id: 'uninstall-instead',
      title: { en: 'Uninstall a server that was installed', fr: 'Désinstaller un serveur qui a été installé' },
      steps: {
        en: [
          'On another Exchange server: `Get-ExchangeServer <name> | Format-List ServerRole,AdminDisplayVersion,IsProvisionedServer`',
          'IsProvisionedServer True: wait for replication, and run `.\\Setup.exe /RemoveProvisionedServer:<name>` again with the licence switch of the build.',
          'Otherwise the server is installed: uninstall Exchange on it in Control Panel, after its mailboxes and connectors have moved.',
          'If its hardware is lost, recover it under the same name with `/Mode:RecoverServer`, then uninstall.',
        ],
        fr: [
          'Sur un autre serveur Exchange : `Get-ExchangeServer <nom> | Format-List ServerRole,AdminDisplayVersion,IsProvisionedServer`',
          'IsProvisionedServer True : attendre la réplication et relancer `.\\Setup.exe /RemoveProvisionedServer:<nom>` avec le commutateur de licence de la version.',
          'Sinon, le serveur est installé : y désinstaller Exchange dans le Panneau de configuration, après le déplacement de ses boîtes aux lettres et connecteurs.',
          'Si son matériel est perdu, le récupérer sous le même nom avec `/Mode:RecoverServer`, puis désinstaller.',
        ],
      },
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'medium',
      reversal: {
        en: 'Prepare the server again: `/NewProvisionedServer:<name>`.',
        fr: 'Préparer de nouveau le serveur : `/NewProvisionedServer:<nom>`.',
      },
      minutes: 30,
    },
  ],
  sources: [
    { title: 'Name of the rule; it has no public text' },
    {
      title: 'Delegate the installation of Exchange servers',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deploy-new-installations/delegate-installations',
    },
  ],
  restsOn: [
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'From the name of the rule; no message has been seen. Not judged: the named server is usually another one.',
    },
    { claim: 'versions', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [],
    pasted: [
      'Help URL: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.ServerRemoveProvisioningCheck.aspx',
      'exchange setup removeprovisionedserver refused because the server is installed',
      'setup exchange : annuler la préparation d’un serveur exchange échoue',
    ],
  },
});
