/** The server has no primary DNS suffix and so no full name, mostly an Edge server in a workgroup. */
import { describeNames, netName } from '../../probes/questions/net-name';
import { readinessPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { nameSheet } from '../server-sheets';

export const FqdnMissing = defineRule({
  id: 'FqdnMissing',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The server has no primary DNS suffix',
      checks: 'Setup looks whether the computer has a full name, that is a primary DNS suffix.',
      why: 'Exchange names itself by its full name when it speaks to other mail servers. A domain gives its members a suffix; an Edge server in a workgroup needs one by hand.',
    },
    fr: {
      title: 'Le serveur n’a pas de suffixe DNS principal',
      checks:
        'Le programme d’installation vérifie que l’ordinateur a un nom complet, c’est-à-dire un suffixe DNS principal.',
      why: 'Exchange se présente aux autres serveurs de messagerie par son nom complet. Un domaine donne un suffixe à ses membres ; un serveur Edge en groupe de travail doit en recevoir un à la main.',
    },
  },
  messages: [],
  // Japanese carries the id of the rule inside the title.
  titles: {
    ja: 'プライマリ DNS サフィックスに.exch.setupreadiness.FqdnMissing] が存在しない',
    en: 'Primary DNS Suffix is missing',
    fr: 'Suffixe DNS principal manquant',
    de: 'Primäres DNS-Suffix fehlt',
    es: 'Falta el sufijo DNS principal',
    'pt-br': 'Sufixo DNS primário estiver faltando',
    it: 'Suffisso DNS primario manca',
    'zh-cn': '缺少主要的 DNS 后缀',
    'zh-tw': '主要 DNS 尾碼遺漏',
    ko: '주 DNS 접미사가 없거나,',
    ru: 'Основной суффикс DNS отсутствует',
  },
  phrases: {
    en: [
      'primary dns suffix missing',
      'edge server in a workgroup has no dns suffix',
      'fqdn missing exchange edge setup',
      'no fully qualified domain name for the edge server',
      'edge transport setup wants a primary dns suffix',
      'nv domain registry value exchange edge',
      'edge primary dns suffix missing',
      'edge dns suffix missing',
    ],
    fr: [
      'suffixe dns principal manquant',
      'serveur edge en workgroup sans suffixe dns',
      'fqdn manquant installation edge',
      'pas de nom de domaine complet pour le serveur edge',
      'edge demande un suffixe dns principal',
    ],
    de: ['primäres dns-suffix fehlt', 'edge-server in arbeitsgruppe ohne dns-suffix'],
    es: ['falta el sufijo dns principal en el servidor edge'],
    it: ['suffisso dns primario mancante server edge'],
    'pt-br': ['falta o sufixo dns primário no servidor edge'],
    ja: ['プライマリ dns サフィックスがない エッジ'],
    'zh-cn': ['缺少主 dns 后缀 边缘'],
    ru: ['отсутствует основной dns-суффикс edge'],
  },
  asks: { name: netName({}) },
  judge: ({ name }) => {
    const shows = [
      {
        question: 'name' as const,
        found: describeNames(name),
        wanted: { en: 'a primary DNS suffix', fr: 'un suffixe DNS principal' },
      },
    ];
    if (name.primaryDnsSuffix !== null && name.primaryDnsSuffix !== '') {
      const because = { en: `The full name is ${name.fqdn}.`, fr: `Le nom complet est ${name.fqdn}.` };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `${name.computerName} has no primary DNS suffix.`,
      fr: `${name.computerName} n’a pas de suffixe DNS principal.`,
    };
    return { verdict: 'fail', because, shows };
  },
  causedBy: [],
  remedies: [
    {
      id: 'give-it-a-suffix',
      title: { en: 'Give the server a primary DNS suffix', fr: 'Donner au serveur un suffixe DNS principal' },
      steps: {
        en: [
          'Choose the DNS domain in which the server shall have its name, such as corp.example.',
          'Run `sysdm.cpl`, Computer Name, Change, More, and enter it under Primary DNS suffix of this computer.',
          'Or in an elevated PowerShell: `Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters -Name "NV Domain" -Value <DNS domain>`',
          'Restart the server; `ipconfig /all` must show it as Primary Dns Suffix.',
          'Make an A record with the full name and the address in DNS, so that the Mailbox servers find it.',
          'Run Setup again.',
        ],
        fr: [
          'Choisir le domaine DNS dans lequel le serveur aura son nom, par exemple corp.example.',
          'Lancer `sysdm.cpl`, Nom de l’ordinateur, Modifier, Autres, et le saisir sous Suffixe DNS principal de cet ordinateur.',
          'Ou dans PowerShell avec élévation de privilèges : `Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters -Name "NV Domain" -Value <domaine DNS>`',
          'Redémarrer le serveur ; `ipconfig /all` doit l’afficher comme Suffixe DNS principal.',
          'Créer dans le DNS un enregistrement A avec le nom complet et l’adresse, afin que les serveurs de boîtes aux lettres le trouvent.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Local Administrators', fr: 'Administrateurs locaux' },
      risk: 'low',
      reversal: {
        en: 'Before Exchange is installed: empty the suffix and restart.',
        fr: 'Avant l’installation d’Exchange : vider le suffixe et redémarrer.',
      },
      minutes: 15,
      never: [
        {
          en: 'Do not change the name or the suffix once Exchange is installed.',
          fr: 'Ne modifier ni le nom ni le suffixe une fois Exchange installé.',
        },
      ],
    },
  ],
  sources: [readinessPage('FqdnMissing')],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; neither log nor message has been seen.' },
    { claim: 'judge', basis: 'microsoft' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'a suffix', answers: { name: nameSheet({}) }, verdict: 'pass' },
      {
        name: 'no suffix',
        answers: { name: nameSheet({ computerName: 'EDGE01', primaryDnsSuffix: null, fqdn: 'edge01' }) },
        verdict: 'fail',
      },
    ],
    pasted: [
      'Primary DNS Suffix is missing',
      'exchange edge setup on EDGE01: primary dns suffix missing, server is in a workgroup',
      'exchange : suffixe dns principal manquant sur le serveur edge en workgroup',
    ],
  },
});
