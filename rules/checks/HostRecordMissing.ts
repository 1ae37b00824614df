/** The DNS server of the server has no address for the server's own full name. */
import { netName } from '../../probes/questions/net-name';
import { settingClue } from '../directory-clues';
import { describeHostReply, reachDnsServer, registerHost } from '../dns-remedies';
import { readinessPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { dnsSheet, nameSheet } from '../server-sheets';

export const HostRecordMissing = defineRule({
  id: 'HostRecordMissing',
  severity: 'warning',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'DNS has no host record (A) for the server',
      checks: 'Setup asks the DNS server of the computer for the address of its own full name.',
      why: 'Exchange servers find each other by these records to pass mail on. A hosts file hides the gap on this server and not on the others.',
    },
    fr: {
      title: 'Le DNS n’a pas d’enregistrement d’hôte (A) pour le serveur',
      checks: 'Le programme d’installation demande au serveur DNS de l’ordinateur l’adresse de son propre nom complet.',
      why: 'Les serveurs Exchange se trouvent grâce à ces enregistrements pour se transmettre le courrier. Un fichier hosts masque le manque sur ce serveur, pas sur les autres.',
    },
  },
  messages: [],
  titles: {
    en: 'The Host record for the local computer cannot be found in the DNS database',
    fr: "L'enregistrement d'hôte pour l'ordinateur local est introuvable dans la base de données DNS",
    de: '"Host"-Eintrag für den lokalen Computer nicht in der DNS-Datenbank gefunden',
    es: 'No se encuentra el registro host del PC local en la base de datos DNS',
    'pt-br': 'Não é possível encontrar o registro Host para o computador local no banco de dados de DNS',
    it: 'Impossibile trovare il record Host per il computer locale nel database DNS',
    ja: 'DNS データベースにローカル コンピューターのホスト レコードが見つからない',
    'zh-cn': '在 DNS 数据库中找不到本地计算机的主机记录',
    'zh-tw': 'DNS 資料庫中找不到本機電腦的主機記錄',
    ko: 'DNS 데이터베이스에서 로컬 컴퓨터의 호스트 레코드를 찾을 수 없습니다.',
    ru: 'Невозможно найти запись узла для локального компьютера в базе данных DNS',
  },
  phrases: {
    en: [
      'host record for the local computer cannot be found in dns',
      'no a record for the exchange server',
      'dns host record missing exchange setup',
      'exchange server has no a record in the dns zone',
      'ipconfig registerdns exchange prereq host record',
      'setup does not find the host a record of the server',
      'host record of the server not in dns',
      'A record of the server missing in dns',
    ],
    fr: [
      'pas d’enregistrement A dans le DNS pour la machine',
      'enregistrement d’hôte introuvable dans dns',
      'pas d’enregistrement a pour le serveur exchange',
      'enregistrement a manquant dns exchange',
      'le serveur exchange n’a pas d’enregistrement a dans la zone dns',
      'ipconfig registerdns prérequis exchange',
      'enregistrement A du serveur absent du DNS',
    ],
    de: ['host-eintrag in dns fehlt exchange', 'kein a-eintrag für den exchange-server'],
    es: ['falta el registro a del servidor exchange en dns'],
    it: ['record a del server exchange mancante nel dns'],
    'pt-br': ['registro a do servidor exchange ausente no dns'],
    ja: ['dns に exchange サーバーの a レコードがない'],
    'zh-cn': ['dns 中没有 exchange 服务器的 a 记录'],
    ru: ['нет записи a сервера exchange в dns'],
  },
  family: { name: 'server-dns', rank: 1 },
  asks: { name: netName({}) },
  judge: ({ name }) => {
    const shows = [
      {
        question: 'name' as const,
        found: describeHostReply(name),
        wanted: { en: `an A record for ${name.fqdn}`, fr: `un enregistrement A pour ${name.fqdn}` },
      },
    ];
    const host = name.primaryDnsServer?.host;
    if (host?.answered === true && host.addresses.length > 0) {
      const because = {
        en: `DNS has an address for ${name.fqdn}.`,
        fr: `Le DNS a une adresse pour ${name.fqdn}.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because =
      host?.answered === true
        ? { en: `DNS has no address for ${name.fqdn}.`, fr: `Le DNS n’a pas d’adresse pour ${name.fqdn}.` }
        : {
            en: 'No DNS server answered, so whether the record exists cannot be seen from here.',
            fr: 'Aucun serveur DNS n’a répondu ; l’existence de l’enregistrement ne se voit donc pas d’ici.',
          };
    return { verdict: 'warn', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'DnsAddress', (value) => ({
      en: `DNS server that Setup asked: ${value}`,
      fr: `Serveur DNS interrogé par le programme d’installation : ${value}`,
    })),
  causedBy: [],
  remedies: [
    registerHost,
    {
      ...reachDnsServer,
      when: { en: 'If the DNS server does not answer at all', fr: 'Si le serveur DNS ne répond pas' },
    },
  ],
  disputes: [
    {
      en: 'The public page says that Setup cannot continue; the log of Setup has the rule as a warning, which does not stop it. Put it right all the same: mail flow depends on it.',
      fr: 'La page publique dit que l’installation ne peut pas continuer ; le journal classe la règle comme avertissement, qui ne l’arrête pas. La corriger quand même : le flux de messagerie en dépend.',
    },
  ],
  sources: [readinessPage('HostRecordMissing'), { title: 'RuleType Warning in ExchangeSetup.log' }],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'The page speaks of the A record; the first DNS server is asked for it.',
    },
    { claim: 'causes', basis: 'inference', note: 'A silent DNS server is the other rule of this family.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'registered', answers: { name: nameSheet({}) }, verdict: 'pass' },
      {
        name: 'the name does not exist',
        answers: { name: dnsSheet({ host: { answered: true, rcode: 3, addresses: [] } }) },
        verdict: 'warn',
      },
      {
        name: 'the DNS server is silent',
        answers: { name: dnsSheet({ domain: null, host: { answered: false, error: 'no answer in 3 seconds' } }) },
        verdict: 'warn',
      },
      { name: 'no DNS server', answers: { name: nameSheet({ primaryDnsServer: null }) }, verdict: 'warn' },
    ],
    pasted: [
      'The Host record for the local computer cannot be found in the DNS database',
      'exchange setup warns: no a record for the exchange server in the dns zone',
      'exchange : pas d’enregistrement a pour le serveur exchange',
    ],
  },
});
