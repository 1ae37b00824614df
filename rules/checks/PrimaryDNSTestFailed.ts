/** The DNS server that the server asks first does not answer. */
import { netName, type NetName } from '../../probes/questions/net-name';
import type { Said } from '../../probes/said';
import { settingClue } from '../directory-clues';
import { reachDnsServer } from '../dns-remedies';
import { carriedOverPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { dnsSheet, nameSheet } from '../server-sheets';

const silent = { answered: false as const, error: 'no answer in 3 seconds' };

export const PrimaryDNSTestFailed = defineRule({
  id: 'PrimaryDNSTestFailed',
  severity: 'warning',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'The primary DNS server does not answer',
      checks: 'Setup sends a query to the first DNS server in the computer’s network settings.',
      why: 'Exchange finds domain controllers and the next mail server by DNS. With a silent first server everything waits for the second, or fails.',
    },
    fr: {
      title: 'Le serveur DNS principal ne répond pas',
      checks: 'Le programme d’installation interroge le premier serveur DNS des paramètres réseau de l’ordinateur.',
      why: 'Exchange trouve les contrôleurs de domaine et le serveur de messagerie suivant par DNS. Si le premier serveur se tait, tout attend le second, ou échoue.',
    },
  },
  messages: [],
  // Mixtures of two languages stand as they were published.
  titles: {
    ko: '주 DNS 서버 contacted 아니어야 합니다.',
    'zh-tw': '主要的 DNS 伺服器無法受到 contacted',
    it: 'Server DNS primario non può essere contacted',
    'pt-br': 'O servidor DNS primário não pode ser contacted',
    en: 'The primary DNS server cannot be contacted',
    fr: 'Impossible de contacter le serveur DNS principal',
    de: 'Der primäre DNS-Server kann nicht kontaktiert werden',
    es: 'No se puede contactar con el servidor DNS principal',
    ja: 'プライマリ DNS サーバーに接続できない',
    'zh-cn': '主 DNS 服务器无法联系',
    ru: 'Не удалось связаться с основным сервером DNS',
  },
  phrases: {
    en: [
      'primary dns server cannot be contacted',
      'dns server does not answer during exchange setup',
      'first dns server unreachable exchange prereq',
      'primary dns test failed',
      'port 53 blocked exchange setup',
      'dns of the network card wrong exchange setup warning',
    ],
    fr: [
      'impossible de contacter le serveur dns principal',
      'le serveur dns ne répond pas pendant l’installation d’exchange',
      'premier serveur dns injoignable prérequis exchange',
      'test du dns principal échoué',
      'port 53 bloqué installation exchange',
      'serveur dns principal injoignable',
    ],
    de: ['primärer dns-server antwortet nicht', 'port 53 blockiert exchange setup'],
    es: ['el servidor dns principal no responde'],
    it: ['il server dns primario non risponde'],
    'pt-br': ['o servidor dns primário não responde'],
    ja: ['プライマリ dns サーバーが応答しない'],
    'zh-cn': ['主 dns 服务器没有响应'],
    ru: ['основной dns-сервер не отвечает'],
  },
  family: { name: 'server-dns', rank: 0 },
  asks: { name: netName({}) },
  judge: ({ name: { primaryDnsServer } }) => {
    const shows = [
      {
        question: 'name' as const,
        found: describeServer(primaryDnsServer),
        wanted: { en: 'a DNS server that answers', fr: 'un serveur DNS qui répond' },
      },
    ];
    // Any answer counts, even a refusal: it shows that the server was reached.
    if (primaryDnsServer?.domain?.answered === true || primaryDnsServer?.host.answered === true) {
      const because = {
        en: `${primaryDnsServer.address} answers.`,
        fr: `${primaryDnsServer.address} répond.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because =
      primaryDnsServer === null
        ? { en: 'No network adapter has a DNS server.', fr: 'Aucune carte réseau n’a de serveur DNS.' }
        : { en: `${primaryDnsServer.address} does not answer.`, fr: `${primaryDnsServer.address} ne répond pas.` };
    return { verdict: 'warn', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'PrimaryDNSPortAvailable', (value) => ({
      en: `Setup reached the primary DNS server: ${value}`,
      fr: `Serveur DNS principal atteint par le programme d’installation : ${value}`,
    })),
  causedBy: [],
  remedies: [reachDnsServer],
  sources: [
    carriedOverPage('PrimaryDNSTestFailed'),
    { title: 'Settings PrimaryDns and PrimaryDNSPortAvailable in ExchangeSetup.log' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The titles; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'setup-log',
      note: 'Setup records the answer in PrimaryDNSPortAvailable. We ask over UDP; whether it asks over TCP is not known.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'answers', answers: { name: nameSheet({}) }, verdict: 'pass' },
      {
        name: 'answers that it does not know the name',
        answers: { name: dnsSheet({ domain: null, host: { answered: true, rcode: 3, addresses: [] } }) },
        verdict: 'pass',
      },
      { name: 'silent', answers: { name: dnsSheet({ domain: silent, host: silent }) }, verdict: 'warn' },
      { name: 'none configured', answers: { name: nameSheet({ primaryDnsServer: null }) }, verdict: 'warn' },
    ],
    pasted: [
      'The primary DNS server cannot be contacted',
      'exchange setup warning: dns server does not answer, port 53 blocked',
      'exchange : impossible de contacter le serveur dns principal pendant l’installation',
    ],
  },
});

function describeServer(server: NetName['primaryDnsServer']): Said {
  if (server === null) return { en: 'no DNS server configured', fr: 'aucun serveur DNS configuré' };
  const reply = [server.domain, server.host].find((one) => one?.answered === true);
  if (reply?.answered === true) {
    return { en: `${server.address} (RCODE ${reply.rcode})`, fr: `${server.address} (RCODE ${reply.rcode})` };
  }
  const error = server.host.answered ? '' : server.host.error;
  return { en: `${server.address}: ${error}`, fr: `${server.address} : ${error}` };
}
