/** Setup was started by a local account of the server, which cannot write into Active Directory. */
import { computer } from '../../probes/questions/computer';
import { exchangeSetupState, isEdgeTransport } from '../../probes/questions/exchange-setup-state';
import { describeAccount, setupAccount } from '../../probes/questions/setup-account';
import { settingClue } from '../directory-clues';
import { exampleWithoutExchange } from '../example-server';
import { readinessPage } from '../readiness-pages';
import { defineRule } from '../rule';
import { accountSheet, computerSheet, roleSheet, workgroupComputer } from '../server-sheets';

const wanted = { en: 'a domain account, unless Edge Transport', fr: 'un compte de domaine, sauf transport Edge' };
const local = accountSheet({ account: 'EX01\\Administrator', domainAccount: false });

export const LoggedOntoDomain = defineRule({
  id: 'LoggedOntoDomain',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Setup runs under a local account, not a domain account',
      checks: 'Setup looks whether the session that started it is one of an Active Directory account.',
      why: 'A local account of the server cannot read or write Active Directory. The server may well be a member of the domain; the session is not.',
    },
    fr: {
      title: 'L’installation est lancée par un compte local, pas par un compte de domaine',
      checks:
        'Le programme d’installation vérifie que la session qui l’a lancé est celle d’un compte Active Directory.',
      why: 'Un compte local du serveur ne peut ni lire ni écrire dans Active Directory. Le serveur peut bien être membre du domaine ; la session, elle, ne l’est pas.',
    },
  },
  messages: ["The user isn't logged on to an Active Directory domain."],
  titles: {
    ko: '현재 계정 Active Directory 도메인에 로그인 하지 않습니다.',
    en: "The current account isn't logged into an Active Directory domain",
    fr: "Le compte actif n'est pas connecté à un domaine Active Directory",
    de: 'Das aktuelle Konto nicht an keiner Active Directory-Domäne angemeldet',
    es: 'La cuenta actual no ha iniciado sesión en ningún dominio de Active Directory',
    'pt-br': 'A conta atual não está conectada a um domínio do Active Directory',
    it: "Nell'account corrente non viene effettuato l'accesso a un dominio di Active Directory",
    ja: '現在のアカウントが Active Directory ドメインにログインしていない',
    'zh-cn': '当前帐户未登录到 Active Directory',
    'zh-tw': '目前的帳戶不被登入 Active Directory 網域',
    ru: 'С текущей учетной записи не выполнен вход в домен Active Directory',
  },
  phrases: {
    en: [
      'user isn’t logged on to an active directory domain',
      'logged on with a local account instead of a domain account',
      'signed in as .\\administrator and setup wants a domain account',
      'server is joined but setup says i am not logged on to the domain',
      'current account is not logged into a domain',
      'exchange setup with the local administrator account',
      'account not logged on to an active directory domain',
      'running setup with a local account',
    ],
    fr: [
      'l’utilisateur n’est pas connecté à un domaine active directory',
      'session ouverte avec un compte local au lieu d’un compte de domaine',
      'connecté en .\\administrateur et setup veut un compte de domaine',
      'le serveur est membre du domaine mais la session ne l’est pas',
      'installation lancée avec l’administrateur local',
      'le compte actif n’est pas connecté au domaine',
      'connecté avec un compte local au lieu du domaine',
    ],
    de: ['mit lokalem konto statt domänenkonto angemeldet', 'benutzer ist nicht an der domäne angemeldet'],
    es: ['sesión iniciada con una cuenta local en lugar de una de dominio'],
    it: ['accesso con account locale invece di account di dominio'],
    'pt-br': ['conectado com uma conta local em vez de uma conta de domínio'],
    ja: ['ローカル アカウントでログオンしている ドメイン アカウントではない'],
    'zh-cn': ['使用本地帐户登录 而不是域帐户'],
  },
  asks: {
    account: setupAccount({ whose: 'last-failed-setup' }),
    computer: computer({}),
    setup: exchangeSetupState({}),
  },
  judge: ({ account, computer: own, setup }) => {
    const edge = isEdgeTransport(setup);
    const shows = [
      { question: 'account' as const, found: describeAccount(account), wanted },
      {
        question: 'setup' as const,
        found: edge
          ? { en: 'role EdgeTransportRole', fr: 'rôle EdgeTransportRole' }
          : { en: 'no Edge Transport role', fr: 'pas de rôle de transport Edge' },
      },
      {
        question: 'computer' as const,
        found: own.partOfDomain
          ? { en: `member of ${own.domain}`, fr: `membre de ${own.domain}` }
          : { en: `in the workgroup ${own.domain}`, fr: `dans le groupe de travail ${own.domain}` },
      },
    ];
    if (account.domainAccount) {
      const because = {
        en: `${account.account} is a domain account.`,
        fr: `${account.account} est un compte de domaine.`,
      };
      return { verdict: 'pass', because, shows };
    }
    if (edge) {
      const because = {
        en: 'Does not apply: an Edge Transport server may be run by a local account.',
        fr: 'Sans objet : un serveur de transport Edge peut être géré par un compte local.',
      };
      return { verdict: 'pass', because, shows };
    }
    if (!own.partOfDomain && setup.roles.length === 0) {
      const because = {
        en: `${account.account} is a local account, and the server is in no domain: only Edge Transport can be installed so.`,
        fr: `${account.account} est un compte local et le serveur n’est dans aucun domaine : seul le rôle de transport Edge peut être installé ainsi.`,
      };
      return { verdict: 'warn', because, shows };
    }
    const because = {
      en: `${account.account} is an account of the server itself.`,
      fr: `${account.account} est un compte du serveur lui-même.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) =>
    settingClue(run, 'CurrentLogOn', (name) => ({
      en: `Setup ran as ${name}`,
      fr: `Installation lancée par ${name}`,
    })),
  causedBy: ['ComputerNotPartofDomain'],
  remedies: [
    {
      id: 'sign-in-with-a-domain-account',
      title: {
        en: 'Sign in with a domain account and start Setup there',
        fr: 'Ouvrir une session avec un compte de domaine et y lancer l’installation',
      },
      steps: {
        en: [
          'See who the session is: `whoami` must show DOMAIN\\account, not the name of the server.',
          'If the server is not a member of the domain yet, join it first and restart it.',
          'Sign out, then sign in as DOMAIN\\account or account@domain. At the sign-in screen, `.\\` and the server’s name mean a local account.',
          'The account needs local administrator rights on the server, and Organization Management; for the first server of an organization Schema Admins and Enterprise Admins.',
          'Start Setup again from an elevated Command Prompt.',
        ],
        fr: [
          'Voir quel compte a ouvert la session : `whoami` doit afficher DOMAINE\\compte, pas le nom du serveur.',
          'Si le serveur n’est pas encore membre du domaine, le joindre d’abord et le redémarrer.',
          'Fermer la session, puis en ouvrir une avec DOMAINE\\compte ou compte@domaine. À l’écran d’ouverture de session, `.\\` et le nom du serveur désignent un compte local.',
          'Le compte doit être administrateur local du serveur et membre d’Organization Management ; pour le premier serveur d’une organisation, d’Administrateurs du schéma et d’Administrateurs de l’entreprise.',
          'Relancer l’installation depuis une invite de commandes avec élévation de privilèges.',
        ],
      },
      rights: {
        en: 'A domain account; who may grant its groups: Domain Admins of the root domain',
        fr: 'Un compte de domaine ; ses groupes sont accordés par les Admins du domaine racine',
      },
      risk: 'low',
      reversal: { en: 'Nothing is changed.', fr: 'Rien n’est modifié.' },
      minutes: 5,
    },
  ],
  sources: [
    readinessPage('LoggedOntoDomain'),
    {
      title: 'A failed installation under a local account, with Setup’s messages',
      url: 'https://github.com/MicrosoftDocs/OfficeDocs-Exchange/issues/1882',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'The message as somebody pasted it in a public issue.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'That an Edge server is exempt follows from its place outside of the domain.',
    },
    { claim: 'causes', basis: 'inference', note: 'On a server outside of a domain there is no other account.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'a domain account',
        answers: { account: accountSheet({}), computer: computerSheet({}), setup: exampleWithoutExchange },
        verdict: 'pass',
      },
      {
        name: 'a local account on an Edge server',
        answers: { account: local, computer: workgroupComputer, setup: roleSheet('EdgeTransportRole') },
        verdict: 'pass',
      },
      {
        name: 'a local account in a workgroup, nothing installed yet',
        answers: { account: local, computer: workgroupComputer, setup: exampleWithoutExchange },
        verdict: 'warn',
      },
      {
        name: 'a local account on a member server',
        answers: { account: local, computer: computerSheet({}), setup: exampleWithoutExchange },
        verdict: 'fail',
      },
    ],
    pasted: [
      "The user isn't logged on to an Active Directory domain.",
      'exchange setup: i am signed in as .\\administrator and setup wants a domain account',
      'exchange : session ouverte avec un compte local au lieu d’un compte de domaine',
    ],
  },
});
