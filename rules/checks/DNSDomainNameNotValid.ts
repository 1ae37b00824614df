/** The DNS name of the server's domain has characters that Exchange does not accept. */
import { netName, oddCharacters } from '../../probes/questions/net-name';
import { settingClue } from '../directory-clues';
import { defineRule } from '../rule';
import { nameSheet } from '../server-sheets';

export const DNSDomainNameNotValid = defineRule({
  id: 'DNSDomainNameNotValid',
  severity: 'error',
  versions: ['2016', '2019'],
  words: {
    en: {
      title: 'The DNS domain name has characters that Exchange does not take',
      checks: 'Setup looks at the characters of the DNS domain in the computer’s full name.',
      why: 'Letters, digits, points and hyphens only. A domain with an underscore works for Windows and does not for Exchange.',
    },
    fr: {
      title: 'Le nom de domaine DNS contient des caractères refusés par Exchange',
      checks: 'Le programme d’installation examine les caractères du domaine DNS dans le nom complet de l’ordinateur.',
      why: 'Seuls sont admis les lettres, les chiffres, les points et les traits d’union. Un domaine avec un caractère de soulignement fonctionne pour Windows, pas pour Exchange.',
    },
  },
  messages: [],
  // The page of 2007 that names this check has the title below; later versions have no page.
  titles: { en: 'Invalid DNS Domain Name' },
  phrases: {
    en: [
      'dns domain name contains invalid characters',
      'underscore in the active directory domain name exchange',
      'dns domain name not valid for exchange',
      'invalid dns domain name exchange setup',
      'primary dns suffix with an underscore',
      'dns domain name with an underscore is not valid',
    ],
    fr: [
      'le nom de domaine dns contient des caractères non valides',
      'caractère de soulignement dans le nom du domaine active directory exchange',
      'nom de domaine dns non valide pour exchange',
      'domaine dns avec underscore refusé par exchange',
      'suffixe dns principal avec un caractère de soulignement',
      'nom de domaine dns non valide caractère interdit',
    ],
    de: ['dns-domänenname enthält ungültige zeichen'],
    es: ['el nombre de dominio dns contiene caracteres no válidos'],
    it: ['nome di dominio dns non valido per exchange'],
    ru: ['недопустимые знаки в dns-имени домена'],
  },
  asks: { name: netName({}) },
  judge: ({ name: { primaryDnsSuffix, fqdn } }) => {
    const odd = primaryDnsSuffix === null ? [] : oddCharacters(primaryDnsSuffix);
    const shows = [
      {
        question: 'name' as const,
        found: { en: primaryDnsSuffix ?? 'no DNS domain', fr: primaryDnsSuffix ?? 'aucun domaine DNS' },
        wanted: { en: 'letters, digits, points, hyphens', fr: 'lettres, chiffres, points, traits d’union' },
      },
    ];
    if (primaryDnsSuffix === null) {
      const because = {
        en: `${fqdn} has no DNS domain; there is nothing to be wrong in it.`,
        fr: `${fqdn} n’a pas de domaine DNS ; rien ne peut y être erroné.`,
      };
      return { verdict: 'pass', because, shows };
    }
    if (odd.length === 0) {
      const because = {
        en: `${primaryDnsSuffix} has only letters, digits, points and hyphens.`,
        fr: `${primaryDnsSuffix} n’a que des lettres, des chiffres, des points et des traits d’union.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `Not allowed in ${primaryDnsSuffix}: ${odd.join(' ')}`,
      fr: `Non admis dans ${primaryDnsSuffix} : ${odd.join(' ')}`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'ComputerNameDnsDomain', (value) => ({
      en: `DNS domain that Setup read: ${value}`,
      fr: `Domaine DNS lu par le programme d’installation : ${value}`,
    })),
  causedBy: [],
  remedies: [
    {
      id: 'correct-the-suffix',
      title: { en: 'Correct the primary DNS suffix', fr: 'Corriger le suffixe DNS principal' },
      when: {
        en: 'If the domain itself is named properly and only the suffix of this server is wrong',
        fr: 'Si le domaine lui-même est bien nommé et que seul le suffixe de ce serveur est erroné',
      },
      steps: {
        en: [
          'Compare: `(Get-CimInstance Win32_ComputerSystem).Domain` and `ipconfig /all`, Primary Dns Suffix.',
          'Run `sysdm.cpl`, Computer Name, Change, More: check “Change primary DNS suffix when domain membership changes”, or enter the right suffix.',
          'A group policy may set it: Computer Configuration, Administrative Templates, Network, DNS Client, Primary DNS suffix.',
          'Restart the server and run Setup again.',
        ],
        fr: [
          'Comparer : `(Get-CimInstance Win32_ComputerSystem).Domain` et `ipconfig /all`, Suffixe DNS principal.',
          'Lancer `sysdm.cpl`, Nom de l’ordinateur, Modifier, Autres : cocher « Modifier le suffixe DNS principal lorsque les adhésions au domaine sont modifiées », ou saisir le bon suffixe.',
          'Une stratégie de groupe peut l’imposer : Configuration ordinateur, Modèles d’administration, Réseau, Client DNS, Suffixe DNS principal.',
          'Redémarrer le serveur et relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators', fr: 'Administrateurs locaux' },
      risk: 'medium',
      reversal: { en: 'Enter the former suffix and restart.', fr: 'Saisir l’ancien suffixe et redémarrer.' },
      minutes: 20,
      never: [
        {
          en: 'Do not change the suffix of a server that has Exchange.',
          fr: 'Ne pas modifier le suffixe d’un serveur sur lequel Exchange est installé.',
        },
      ],
    },
    {
      id: 'use-another-domain',
      title: { en: 'Install Exchange in a domain with another name', fr: 'Installer Exchange dans un autre domaine' },
      when: {
        en: 'If the Active Directory domain itself has the character',
        fr: 'Si le domaine lui-même a ce caractère',
      },
      steps: {
        en: [
          'Do not rename the domain in haste: a forest that has or had Exchange cannot be renamed at all.',
          'Plan a new domain in the forest, or a new forest, with a name of letters, digits, points and hyphens.',
          'Join the server to it and run Setup there.',
        ],
        fr: [
          'Ne pas renommer le domaine à la hâte : une forêt qui contient ou a contenu Exchange ne peut pas être renommée.',
          'Prévoir un nouveau domaine dans la forêt, ou une nouvelle forêt, dont le nom n’a que des lettres, des chiffres, des points et des traits d’union.',
          'Y joindre le serveur et y lancer l’installation.',
        ],
      },
      rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
      risk: 'high',
      reversal: { en: 'Join the server to its former domain.', fr: 'Joindre le serveur à son ancien domaine.' },
      minutes: 2400,
    },
  ],
  sources: [
    {
      title: 'Exchange 2007 check: Invalid DNS Domain Name',
      url: 'https://learn.microsoft.com/previous-versions/office/exchange-server-analyzer/dd285488(v=exchg.80)',
    },
    { title: 'Setting ComputerNameDnsDomain in ExchangeSetup.log' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs, passed; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'The characters are those of the page of 2007; the log shows the setting.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'corp.example', answers: { name: nameSheet({}) }, verdict: 'pass' },
      { name: 'no suffix', answers: { name: nameSheet({ primaryDnsSuffix: null, fqdn: 'ex01' }) }, verdict: 'pass' },
      { name: 'an underscore', answers: { name: nameSheet({ primaryDnsSuffix: 'my_corp.example' }) }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:DNSDomainNameNotValid] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:21] [Duration:00:00:00]',
      'exchange setup: underscore in the active directory domain name, dns domain name not valid',
      'exchange : le nom de domaine dns contient des caractères non valides',
    ],
  },
});
