/** The server does not reach the service from which Exchange gets its emergency mitigations. */
import { describeEndpoint, endpoint, type Endpoint } from '../../probes/questions/endpoint';
import { defineRule } from '../rule';

const address = 'officeclient.microsoft.com:443';
const direct = { way: 'account' as const, proxy: null, reached: true, status: 200, error: null };
const failed = { ...direct, reached: false, status: null, error: 'the connection timed out' };
const answers = (...attempts: Endpoint['attempts']) => ({ endpoint: { address, attempts } });

export const MitigationsCloudEndpointUnreachable = defineRule({
  id: 'MitigationsCloudEndpointUnreachable',
  severity: 'warning',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The mitigation service of Microsoft is not reached',
      checks: 'Setup since September 2021 looks whether the server reaches officeclient.microsoft.com over HTTPS.',
      why: 'A warning: Setup goes on. The Exchange Emergency Mitigation service asks there every hour; without it, mitigations must be put in by hand.',
    },
    fr: {
      title: 'Le service d’atténuation de Microsoft n’est pas joignable',
      checks:
        'Depuis septembre 2021, le programme d’installation vérifie que le serveur atteint officeclient.microsoft.com en HTTPS.',
      why: 'Un avertissement : l’installation continue. Le service Exchange Emergency Mitigation l’interroge toutes les heures ; sans lui, les atténuations doivent être mises en place à la main.',
    },
  },
  messages: [],
  titles: { en: 'Mitigations Cloud endpoint is not reachable' },
  phrases: {
    en: [
      'mitigations cloud endpoint is not reachable',
      'emergency mitigation service endpoint not reachable',
      'mitigation service endpoint unreachable behind a proxy',
      'officeclient.microsoft.com blocked by the firewall exchange setup',
      'em service cannot connect during exchange setup',
      'exchange server without internet and emergency mitigation warning',
      'can i ignore the mitigation endpoint warning',
      'mitigation endpoint unreachable',
    ],
    fr: [
      'point de terminaison du service d’atténuation inaccessible sans internet',
      'point de terminaison cloud des atténuations injoignable',
      'service emergency mitigation injoignable exchange',
      'mitigation service inaccessible derrière un proxy',
      'officeclient.microsoft.com bloqué par le pare-feu exchange',
      'serveur exchange sans internet avertissement atténuation',
      'puis-je ignorer l’avertissement sur le service d’atténuation',
      'point de terminaison du service d’atténuation injoignable',
    ],
    de: ['endpunkt des emergency mitigation service nicht erreichbar', 'officeclient.microsoft.com blockiert exchange'],
    es: ['punto de conexión del servicio de mitigación inaccesible'],
    it: ['endpoint del servizio di mitigazione non raggiungibile'],
    ja: ['緊急軽減サービスのエンドポイントに接続できない'],
    'zh-cn': ['紧急缓解服务 终结点 无法访问'],
  },
  asks: { endpoint: endpoint({ name: 'mitigations' }) },
  judge: ({ endpoint: found }) => {
    // Where WinHTTP has a proxy of its own, the service goes that way; what an account reaches says nothing then.
    const decisive = found.attempts.find((one) => one.way === 'machine') ?? found.attempts[0];
    const shows = [
      {
        question: 'endpoint' as const,
        found: describeEndpoint(found),
        wanted: { en: 'reached', fr: 'joignable' },
      },
    ];
    if (decisive?.reached === true) {
      const because = { en: `${found.address} is reached.`, fr: `${found.address} est joignable.` };
      return { verdict: 'pass', because, shows };
    }
    const others = found.attempts.some((one) => one.reached);
    const because = others
      ? {
          en: `${found.address} is reached by the reading account and not through the proxy of WinHTTP, the way of services.`,
          fr: `${found.address} est joignable par le compte de lecture, mais pas par le proxy de WinHTTP, celui des services.`,
        }
      : { en: `${found.address} is not reached.`, fr: `${found.address} n’est pas joignable.` };
    return { verdict: 'warn', because, shows };
  },
  causedBy: [],
  remedies: [
    {
      id: 'open-the-way-out',
      title: { en: 'Open the way to officeclient.microsoft.com', fr: 'Ouvrir l’accès à officeclient.microsoft.com' },
      steps: {
        en: [
          'Have the firewall let the server out to officeclient.microsoft.com, TCP port 443, without TLS inspection: the service checks the certificate of Microsoft.',
          'Where a proxy must be used: `Set-ExchangeServer <server> -InternetWebProxy http://<proxy>:<port>`, and for WinHTTP `netsh winhttp set proxy <proxy>:<port> "<local>;*.<domain>"`',
          'Let the server also reach the revocation lists of the certificate (port 80), or it is not trusted.',
          'Test it, once Exchange is installed, in the Exchange Management Shell: `& "$exscripts\\Test-MitigationServiceConnectivity.ps1"`',
          'Choose Retry on the Readiness Checks page, or go on: this message does not block.',
        ],
        fr: [
          'Faire autoriser par le pare-feu la sortie du serveur vers officeclient.microsoft.com, port TCP 443, sans inspection TLS : le service vérifie le certificat de Microsoft.',
          'Si un proxy est obligatoire : `Set-ExchangeServer <serveur> -InternetWebProxy http://<proxy>:<port>`, et pour WinHTTP `netsh winhttp set proxy <proxy>:<port> "<local>;*.<domaine>"`',
          'Permettre aussi l’accès aux listes de révocation du certificat (port 80), sans quoi il n’est pas approuvé.',
          'Tester, une fois Exchange installé, dans Exchange Management Shell : `& "$exscripts\\Test-MitigationServiceConnectivity.ps1"`',
          'Choisir Réessayer dans la page Tests de préparation, ou continuer : ce message ne bloque pas.',
        ],
      },
      rights: {
        en: 'The network team for firewall and proxy; Local Administrators and Organization Management',
        fr: 'L’équipe réseau pour le pare-feu et le proxy ; Administrateurs locaux et Organization Management',
      },
      risk: 'low',
      reversal: {
        en: '`Set-ExchangeServer <server> -InternetWebProxy $null`, `netsh winhttp reset proxy`, and close the firewall again.',
        fr: '`Set-ExchangeServer <serveur> -InternetWebProxy $null`, `netsh winhttp reset proxy`, et refermer le pare-feu.',
      },
      minutes: 30,
    },
    {
      id: 'do-without-the-service',
      title: { en: 'Do without automatic mitigations', fr: 'Se passer des atténuations automatiques' },
      when: {
        en: 'If the server must have no way to the Internet',
        fr: 'Si le serveur ne doit pas accéder à Internet',
      },
      steps: {
        en: [
          'Go on with Setup.',
          'Afterwards switch the feature off for this server, so that the log stays clean: `Set-ExchangeServer <server> -MitigationsEnabled $false`',
          'Follow the announcements of the Exchange team, and apply mitigations by hand with the Exchange On-premises Mitigation Tool (EOMT) when one appears.',
        ],
        fr: [
          'Continuer l’installation.',
          'Désactiver ensuite la fonctionnalité sur ce serveur, pour que le journal reste lisible : `Set-ExchangeServer <serveur> -MitigationsEnabled $false`',
          'Suivre les annonces de l’équipe Exchange et appliquer les atténuations à la main avec Exchange On-premises Mitigation Tool (EOMT) dès leur parution.',
        ],
      },
      rights: { en: 'Organization Management', fr: 'Organization Management' },
      risk: 'medium',
      reversal: {
        en: '`Set-ExchangeServer <server> -MitigationsEnabled $true`',
        fr: '`Set-ExchangeServer <serveur> -MitigationsEnabled $true`',
      },
      minutes: 10,
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check: Mitigations Cloud endpoint is not reachable',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-mitigationscloudendpointunreachable',
    },
    {
      title: 'Exchange Emergency Mitigation service',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-emergency-mitigation-service',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The title; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The address is published; which way Setup itself goes out is not. Any answer of the service counts as reached.',
    },
    { claim: 'versions', basis: 'inference', note: 'Subscription Edition goes on from 2019 with the same service.' },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      { name: 'reached', answers: answers(direct), verdict: 'pass' },
      { name: 'not reached', answers: answers(failed), verdict: 'warn' },
      {
        name: 'reached by the account, not through the proxy of WinHTTP',
        answers: answers(direct, { ...failed, way: 'machine', proxy: 'http://proxy.corp.example:8080' }),
        verdict: 'warn',
      },
      {
        name: 'reached only through the proxy of WinHTTP',
        answers: answers(failed, { ...direct, way: 'machine', proxy: 'http://proxy.corp.example:8080' }),
        verdict: 'pass',
      },
    ],
    pasted: [
      'Mitigations Cloud endpoint is not reachable',
      'exchange setup warning: emergency mitigation service endpoint not reachable, officeclient.microsoft.com blocked',
      'exchange : puis-je ignorer l’avertissement sur le service d’atténuation ?',
    ],
  },
});
