/** Two rules about the World Wide Web Publishing Service: that it may start, and that Setup must be started again for it. */
import { serviceRule } from './service-rule';
import type { Remedy, Rule, RuleDefinition } from './rule';

type Parts = Pick<RuleDefinition, 'id' | 'words' | 'titles' | 'phrases' | 'causedBy'>;

interface W3svcRule extends Parts {
  readonly message?: string;
  readonly pasted: readonly string[];
  readonly slug: string;
  readonly usualPhrases?: false;
}

export function w3svcRule({ message, pasted, slug, ...parts }: W3svcRule): Rule {
  return serviceRule({
    ...parts,
    severity: 'error',
    versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
    messages: message === undefined ? [] : [message],
    service: {
      name: 'W3SVC',
      id: 'w3svc',
      shown: { en: 'World Wide Web Publishing Service', fr: 'Service de publication World Wide Web' },
      notThis: { en: 'Windows Process Activation Service', fr: 'Service d’activation des processus Windows' },
      needs: {
        en: 'Windows Process Activation Service (WAS) and HTTP',
        fr: 'Service d’activation des processus Windows (WAS) et HTTP',
      },
    },
    wanted: 'enabled',
    otherRemedies: [installWebServer],
    sources: [
      {
        title: `Exchange readiness check ${parts.id} (2007 text, carried over by later versions)`,
        url: `https://learn.microsoft.com/exchange/ms-exch-setupreadiness-${slug}`,
      },
      {
        title: 'Exchange Server prerequisites: Windows features',
        url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites',
      },
    ],
    restsOn: [
      { claim: 'recognition', basis: 'microsoft' },
      { claim: 'causes', basis: 'inference' },
      { claim: 'judge', basis: 'microsoft', note: 'The page asks that the service is installed and not disabled.' },
      {
        claim: 'remedy',
        basis: 'inference',
        note: 'The page installs by the Control Panel of Windows Server 2003; the feature names are those of later Windows.',
      },
      { claim: 'versions', basis: 'setup-log', note: 'Seen in 2013 to 2019; 2010 and SE from their neighbours.' },
    ],
    pasted,
  });
}

const installWebServer: Remedy = {
  id: 'install-web-server',
  title: { en: 'Install the web server of Windows', fr: 'Installer le rôle Serveur Web (IIS) de Windows' },
  when: { en: 'If the service is not in the list at all', fr: 'Si le service ne figure pas dans la liste' },
  steps: {
    en: [
      'In an elevated PowerShell: `Install-WindowsFeature Web-Server,Web-WebServer -IncludeManagementTools`',
      'Exchange wants more features of IIS than these; Setup names each that is missing. `setup.exe` with `/InstallWindowsComponents` installs all of them.',
      'Restart the server if the command says so, then run Setup again.',
    ],
    fr: [
      'Dans PowerShell avec élévation de privilèges : `Install-WindowsFeature Web-Server,Web-WebServer -IncludeManagementTools`',
      'Exchange demande d’autres fonctionnalités d’IIS ; le programme d’installation nomme chacune de celles qui manquent. `setup.exe` avec `/InstallWindowsComponents` les installe toutes.',
      'Redémarrer le serveur si la commande l’indique, puis relancer le programme d’installation.',
    ],
  },
  rights: { en: 'Local Administrators on the server', fr: 'Administrateurs locaux sur le serveur' },
  risk: 'low',
  reversal: {
    en: '`Uninstall-WindowsFeature Web-Server`, where nothing else uses it.',
    fr: '`Uninstall-WindowsFeature Web-Server`, si rien d’autre ne l’utilise.',
  },
  minutes: 10,
};
