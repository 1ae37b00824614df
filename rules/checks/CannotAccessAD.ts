/** Setup found no Active Directory that it could read the configuration partition from. */
import { adContact, describeContact } from '../../probes/questions/ad-contact';
import { directoryUnread } from '../ad-init-error';
import { controllerClues } from '../directory-clues';
import { reachDomainController } from '../init-error-remedies';
import { defineRule } from '../rule';

const wanted = { en: 'a domain controller that answers', fr: 'un contrôleur de domaine qui répond' };

export const CannotAccessAD = defineRule({
  id: 'CannotAccessAD',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'Setup could not read Active Directory',
      checks: 'Setup asks a domain controller for the configuration partition of the forest.',
      why: 'Exchange keeps its configuration in Active Directory. Often this is only an echo: Setup had already given up on Active Directory for another reason.',
    },
    fr: {
      title: 'Le programme d’installation n’a pas pu lire Active Directory',
      checks:
        'Le programme d’installation demande la partition de configuration de la forêt à un contrôleur de domaine.',
      why: 'Exchange conserve sa configuration dans Active Directory. Ce message n’est souvent qu’un écho : l’accès à Active Directory avait déjà échoué pour une autre raison.',
    },
  },
  messages: ["Either Active Directory doesn't exist, or it can't be contacted."],
  titles: {
    en: 'Active Directory does not exist or cannot be contacted',
    fr: "Active Directory n'existe pas ou ne peut pas être contacté",
    de: 'Active Directory ist nicht vorhanden oder kann nicht kontaktiert werden',
    es: 'Active Directory no existe o no se puede establecer contacto',
    it: 'Active Directory non esiste o è impossibile contattarlo',
    ja: 'Active Directory が存在しないか接続できない',
    ko: 'Active Directory가 없거나 연결할 수 없음',
    'pt-br': 'O Active Directory não existe ou não pode ser contatado',
    ru: 'Службы каталогов Active Directory не существует или с ней невозможно связаться',
    'zh-cn': 'Active Directory 不存在或无法通信',
    'zh-tw': 'Active Directory 不存在或是無法連接',
  },
  phrases: {
    en: [
      'active directory does not exist or cannot be contacted',
      'setup cannot contact active directory',
      'setup says there is no active directory but the server is joined',
      'exchange setup does not find a domain controller',
      'ad can not be reached during exchange setup',
      'either ad does not exist or it can’t be contacted',
      'active directory cannot be contacted',
    ],
    fr: [
      'Active Directory n’existe pas ou ne répond pas',
      'active directory n’existe pas ou ne peut pas être contacté',
      'le programme d’installation ne contacte pas active directory',
      'exchange ne trouve pas active directory',
      'impossible de joindre l’ad pendant l’installation',
      'aucun contrôleur de domaine joignable selon exchange',
      'setup dit que l’ad est introuvable alors que le serveur est membre du domaine',
    ],
    de: [
      'active directory existiert nicht oder kann nicht kontaktiert werden',
      'setup erreicht active directory nicht',
    ],
    es: [
      'active directory no existe o no se puede contactar',
      'el instalador no encuentra active directory',
      'no se puede contactar con Active Directory',
    ],
    it: ['active directory non esiste o non è raggiungibile', 'Active Directory non può essere contattato'],
    ja: ['active directory が存在しないか接続できない', 'Active Directory に接続できない'],
    'zh-cn': ['active directory 不存在 或 无法联系', '无法联系 Active Directory', '无法连接 Active Directory'],
    'zh-tw': ['無法連絡 Active Directory', '無法連線到 Active Directory'],
    ko: ['Active Directory에 연결할 수 없음'],
    ru: ['не удается связаться с Active Directory'],
    'pt-br': ['não é possível contatar o Active Directory'],
  },
  asks: { contact: adContact({}) },
  judge: ({ contact }) => {
    const shows = [{ question: 'contact' as const, found: describeContact(contact), wanted }];
    if (contact.reachable) {
      return {
        verdict: 'pass',
        because: { en: 'A domain controller answers.', fr: 'Un contrôleur de domaine répond.' },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: 'Active Directory cannot be reached from this server.',
        fr: 'Active Directory n’est pas joignable depuis ce serveur.',
      },
      shows,
    };
  },
  clues: controllerClues,
  causedBy: [directoryUnread, 'ComputerNotPartofDomain', 'LoggedOntoDomain'],
  remedies: [
    {
      ...reachDomainController,
      id: 'reach-active-directory',
      title: {
        en: 'Make Active Directory reachable from the server',
        fr: 'Rendre Active Directory joignable depuis le serveur',
      },
      never: [
        {
          en: 'Do not run Setup under a local account of the server: it cannot read Active Directory at all. Use a domain account.',
          fr: 'Ne pas lancer l’installation avec un compte local du serveur : il ne peut pas lire Active Directory. Utiliser un compte de domaine.',
        },
      ],
    },
  ],
  sources: [
    {
      title: 'Exchange readiness check CannotAccessAD',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deployment-ref/ms-exch-setupreadiness-cannotaccessad',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The page asks for a readable configuration partition; we read it from the server.',
    },
    {
      claim: 'causes',
      basis: 'setup-log',
      note: 'It follows AdInitErrorRule whenever no domain controller was chosen; a computer or an account outside of the domain reaches none.',
    },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [
      {
        name: 'a domain controller answers',
        answers: {
          contact: {
            reachable: true,
            domain: 'corp.example',
            domainController: 'DC1.corp.example',
            configurationNamingContext: 'CN=Configuration,DC=corp,DC=example',
          },
        },
        verdict: 'pass',
      },
      {
        name: 'none answers',
        answers: { contact: { reachable: false, detail: 'corp.example: 1355' } },
        verdict: 'fail',
      },
    ],
    pasted: [
      "Either Active Directory doesn't exist, or it can't be contacted.",
      'exchange setup on EX01 says active directory does not exist or cannot be contacted',
    ],
  },
});
