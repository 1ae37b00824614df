/** A domain controller is fixed in the registry for Exchange, and Setup was to use another one. */
import { registryValue } from '../../probes/questions/registry-value';
import { chosenControllerClues } from '../directory-clues';
import { setupCommand } from '../directory-remedies';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';

/** Where Setup of 2019 says that it looked. */
const key = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\MSExchange ADAccess\\Instance0';
const name = 'ConfigDCHostName';

export const ConfigDCHostNameMismatch = defineRule({
  id: 'ConfigDCHostNameMismatch',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'A domain controller is fixed in the registry for Exchange',
      checks: `Setup compares the domain controller that it uses with the one in ${name} of MSExchange ADAccess.`,
      why: 'Somebody once bound Exchange to one domain controller. Setup must use the same, or what it writes is not there when Exchange looks.',
    },
    fr: {
      title: 'Un contrôleur de domaine est imposé à Exchange dans le Registre',
      checks: `Le programme d’installation compare le contrôleur de domaine utilisé à celui de ${name} sous MSExchange ADAccess.`,
      why: 'Exchange a été lié autrefois à un seul contrôleur de domaine. Le programme d’installation doit utiliser le même, sinon ce qu’il écrit n’y est pas encore lorsqu’Exchange le cherche.',
    },
  },
  messages: [],
  // Korean carries the id; Spanish, Portuguese and Italian are mixtures of two languages.
  titles: {
    ko: '도메인 컨트롤러를 재정의 Registry에서 설정',
    it: "Eseguire l'Override Controller di dominio è impostato nel Registry",
    'pt-br': 'Substituição de controlador de domínio está definida no Registry',
    es: 'Reemplazar de controlador de dominio está establecido en el Registry',
    en: 'Domain Controller Override is set in the Registry',
    fr: 'Le remplacement de contrôleur de domaine est défini dans le Registre',
    de: 'In der Registrierung ist das Außerkraftsetzen des Domänencontrollers festgelegt',
    ja: 'レジストリにドメイン コントローラーのオーバーライドが設定されている',
    'zh-cn': '已在注册表中设置域控制器重写',
    'zh-tw': '網域控制站會覆寫 Registry 中設定',
    ru: 'Контроллер домена переопределен в реестре',
  },
  phrases: {
    en: [
      'hard coded domain controller in the registry',
      'domain controller override is set in the registry',
      'configuration domain controller mismatch',
      'configdchostname static dc exchange setup',
      'exchange is bound to one dc in the registry',
      'static domain controller in msexchange adaccess',
      'domain controller override in the registry',
      'domain controller pinned in the registry',
    ],
    fr: [
      'contrôleur de domaine imposé dans le registre',
      'remplacement du contrôleur de domaine défini dans le registre',
      'dc codé en dur dans le registre exchange',
      'exchange lié à un seul contrôleur de domaine par le registre',
      'contrôleur de domaine statique msexchange adaccess',
    ],
    de: ['fester domänencontroller in der registrierung exchange'],
    es: ['controlador de dominio fijado en el registro exchange'],
    ja: ['レジストリで固定されたドメイン コントローラー exchange'],
  },
  asks: { fixed: registryValue({ path: key, name }) },
  judge: ({ fixed }) => {
    const controller = fixed.exists ? String(fixed.data) : undefined;
    const shows = [
      {
        question: 'fixed' as const,
        found:
          controller === undefined
            ? { en: 'no such value', fr: 'valeur absente' }
            : { en: `${name} ${controller}`, fr: `${name} ${controller}` },
        wanted: { en: 'no value, or the domain controller of Setup', fr: 'aucune valeur, ou le même contrôleur' },
      },
    ];
    if (controller === undefined || controller === '') {
      const because = {
        en: 'No domain controller is fixed for Exchange.',
        fr: 'Aucun contrôleur de domaine n’est imposé à Exchange.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `Exchange is bound to ${controller}. Setup stops unless it is started with that domain controller.`,
      fr: `Exchange est lié à ${controller}. L’installation s’arrête si elle n’est pas lancée avec ce contrôleur de domaine.`,
    };
    return { verdict: 'warn', because, shows, captures: { controller } };
  },
  clues: chosenControllerClues,
  causedBy: [],
  remedies: [
    {
      id: 'run-setup-with-that-controller',
      title: {
        en: 'Run Setup with the domain controller that is fixed',
        fr: 'Lancer l’installation avec le contrôleur de domaine imposé',
      },
      steps: (about) => {
        const controller = about.captures['controller'];
        const mode =
          about.mode === 'install' ? `/Mode:Install /Roles:${about.roles.join(',') || 'Mailbox'}` : '/Mode:Upgrade';
        const command = (fallback: string) =>
          setupCommand(`${mode} /DomainController:${controller || fallback}`, about);
        return {
          en: [
            `Read the value: \`Get-ItemProperty '${key.replace('HKLM\\', 'HKLM:\\')}' -Name ${name}\``,
            'See that this domain controller still exists and answers: `nltest /dsgetdc:<domain>` and `Test-NetConnection <domain controller> -Port 389`',
            `In an elevated Command Prompt in the folder of the installation media: \`${command('<FQDN of that domain controller>')}\``,
          ],
          fr: [
            `Lire la valeur : \`Get-ItemProperty '${key.replace('HKLM\\', 'HKLM:\\')}' -Name ${name}\``,
            'Vérifier que ce contrôleur de domaine existe toujours et répond : `nltest /dsgetdc:<domaine>` et `Test-NetConnection <contrôleur de domaine> -Port 389`',
            `Dans une invite de commandes avec élévation de privilèges, dans le dossier du support d’installation : \`${command('<FQDN de ce contrôleur>')}\``,
          ],
        };
      },
      rights: { en: 'The rights for Setup itself', fr: 'Les droits requis par l’installation elle-même' },
      risk: 'low',
      reversal: {
        en: 'Nothing to take back: the parameter holds for one run.',
        fr: 'Rien à annuler : le paramètre ne vaut que pour une exécution.',
      },
      minutes: 10,
    },
    {
      id: 'take-the-override-out',
      title: { en: 'Let Exchange choose its domain controller again', fr: 'Rendre à Exchange le choix du contrôleur' },
      when: {
        en: 'If nobody knows any more why it was fixed, or the domain controller is gone',
        fr: 'Si plus personne ne sait pourquoi il a été imposé, ou si ce contrôleur n’existe plus',
      },
      steps: {
        en: [
          'Write the value down.',
          'In the Exchange Management Shell: `Set-ExchangeServer <server> -StaticConfigDomainController $null`',
          `If the value is still there, open \`regedit.exe\`, go to ${key} and delete ${name}, this one value and nothing else.`,
          'Restart Microsoft Exchange Active Directory Topology in a maintenance window: the other Exchange services restart with it.',
          'Run Setup again.',
        ],
        fr: [
          'Noter la valeur.',
          'Dans Exchange Management Shell : `Set-ExchangeServer <serveur> -StaticConfigDomainController $null`',
          `Si la valeur y est encore, ouvrir \`regedit.exe\`, aller à ${key} et supprimer ${name}, cette seule valeur et rien d’autre.`,
          'Redémarrer le service Topologie Active Directory Microsoft Exchange pendant une fenêtre de maintenance : les autres services Exchange redémarrent avec lui.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: {
        en: 'Local Administrators; Organization Management',
        fr: 'Administrateurs locaux ; Organization Management',
      },
      risk: 'medium',
      reversal: {
        en: '`Set-ExchangeServer <server> -StaticConfigDomainController <FQDN>`',
        fr: '`Set-ExchangeServer <serveur> -StaticConfigDomainController <FQDN>`',
      },
      minutes: 20,
    },
  ],
  sources: [
    carriedOverPage('ConfigDCHostNameMismatch'),
    { title: 'Setting ConfigDCHostName in ExchangeSetup.log, which names the registry key' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'setup-log',
      note: 'The log names the key. Which domain controller the next Setup is told is not known, so never more than a warning.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft', note: 'The first way; the second is ours.' },
  ],
  examples: {
    judged: [
      { name: 'nothing fixed', answers: { fixed: { exists: false } }, verdict: 'pass' },
      { name: 'one fixed', answers: { fixed: { exists: true, data: 'dc1.corp.example' } }, verdict: 'warn' },
    ],
    pasted: [
      'Domain Controller Override is set in the Registry',
      'exchange setup: somebody hard coded a domain controller in the registry',
      'exchange : contrôleur de domaine imposé dans le registre',
    ],
  },
});
