/**
 * What could not be proven without a Windows server, as a list: `preflight doctor --full` proves or refutes each.
 *
 * A claim for which there was no occasion is `not-tried`, with the reason. Nothing here concludes more than was seen.
 */
import type { FailureCode } from '../errors';
import type { Question } from '../question';
import { adContact } from '../questions/ad-contact';
import { os } from '../questions/os';
import { setupLog } from '../questions/setup-log';
import type { Said } from '../said';
import type { Seen } from './walk';

export interface Judged {
  readonly result: 'proven' | 'refuted' | 'not-tried';
  /** What was seen, in a few words and codes. */
  readonly seen: string;
}

export interface Claim {
  readonly id: string;
  readonly claim: Said;
  /** How the run proves it. */
  readonly how: Said;
  readonly judge: (seen: Seen) => Judged;
}

export interface ProvenClaim extends Judged {
  readonly id: string;
  readonly claim: Said;
  readonly how: Said;
}

/** Without a visit that went through, nothing was tried. */
export function proveClaims(seen: Seen | undefined, kinds: readonly string[]): ProvenClaim[] {
  const claims = [...wireClaims, ...kinds.map(kindClaim)];
  return claims.map(({ judge, ...said }) => {
    if (seen?.practice === true) return { ...said, ...notTried('a practice server') };
    const visited = seen?.shell === undefined ? undefined : seen;
    return { ...said, ...(visited === undefined ? notTried('no session on the server') : judge(visited)) };
  });
}

export const wireClaims: readonly Claim[] = [
  {
    id: 'http-sealed',
    claim: {
      en: 'WinRM over HTTP accepts our sealed messages, and its answers are sealed too.',
      fr: 'WinRM par HTTP accepte nos messages scellés, et ses réponses le sont aussi.',
    },
    how: {
      en: 'A visit over HTTP; an answer that is not sealed would have been refused.',
      fr: 'Une visite par HTTP\u00a0; une réponse non scellée aurait été refusée.',
    },
    judge: ({ transport, https, signedInWith }) =>
      transport === 'winrm' && !https ? proven(`sealed by ${signedInWith ?? '?'}`) : notTried(wayOf(transport, https)),
  },
  {
    id: 'https-bound',
    claim: {
      en: 'WinRM over HTTPS accepts a sign-in that is bound to its certificate.',
      fr: 'WinRM par HTTPS accepte une authentification liée à son certificat.',
    },
    how: {
      en: 'A visit over HTTPS whose sign-in carried channel bindings.',
      fr: 'Une visite par HTTPS dont l’authentification portait une liaison de canal.',
    },
    judge: ({ transport, https, bound, signedInWith }) =>
      transport === 'winrm' && https && bound
        ? proven(`bound, ${signedInWith ?? '?'}`)
        : notTried(https ? `signed in with ${signedInWith ?? '?'}` : wayOf(transport, https)),
  },
  signedIn('kerberos', 'Kerberos'),
  signedIn('ntlm', 'NTLMv2'),
  {
    id: 'clock-before-sign-in',
    claim: {
      en: 'WinRM tells its clock in answer to the first message of NTLM, before any account is named.',
      fr: 'WinRM indique son heure en réponse au premier message NTLM, avant qu’un compte ne soit nommé.',
    },
    how: {
      en: 'The time stamp in the challenge of the server.',
      fr: 'L’horodatage dans le défi du serveur.',
    },
    judge: ({ transport, clockBy }) => {
      if (transport === 'ssh') return notTried('SSH');
      return clockBy === 'ntlm' ? proven('time stamp in the challenge') : refuted(`clock by ${clockBy ?? 'nothing'}`);
    },
  },
  {
    id: 'agent-in-windows-powershell',
    claim: {
      en: 'Windows PowerShell 5.1 parses and runs the whole agent script.',
      fr: 'Windows PowerShell 5.1 analyse et exécute tout le script de l’agent.',
    },
    how: {
      en: 'The version that the agent itself reported.',
      fr: 'La version que l’agent lui-même a indiquée.',
    },
    judge: ({ shell }) => {
      const version = shell?.powershell ?? '';
      return version.startsWith('5.1') ? proven(version) : notTried(`PowerShell ${version}`);
    },
  },
  {
    id: 'shell-64-bit',
    claim: {
      en: 'The remote session runs in 64 bits.',
      fr: 'La session distante s’exécute en 64 bits.',
    },
    how: { en: 'What the agent reported of its process.', fr: 'Ce que l’agent a indiqué de son processus.' },
    judge: ({ shell }) => {
      const bits = `${shell?.shellBits ?? '?'} on ${shell?.windowsBits ?? '?'}`;
      return shell?.shellBits === shell?.windowsBits ? proven(bits) : refuted(bits);
    },
  },
  {
    id: 'other-culture',
    claim: {
      en: 'The agent answers in the same form whatever the culture of the account is.',
      fr: 'L’agent répond sous la même forme quelle que soit la culture du compte.',
    },
    how: {
      en: 'A question about Windows that was answered under a culture other than English.',
      fr: 'Une question sur Windows qui a reçu une réponse sous une culture autre que l’anglais.',
    },
    judge: (seen) => {
      const culture = seen.shell?.culture ?? '';
      if (culture === '' || culture.startsWith('en')) return notTried(`culture ${culture || 'invariant'}`);
      const answer = seen.answers[os({}).key];
      if (answer?.state === 'answered') return proven(culture);
      return answer?.because.code === 'bad-answer' ? refuted(culture) : notTried(`${culture}; no answer`);
    },
  },
  {
    id: 'key-logon-without-network',
    claim: {
      en: 'A key logon over SSH carries no network credentials, and questions about Active Directory say so.',
      fr: 'Une connexion SSH par clé n’a pas d’informations d’identification réseau, et les questions sur Active Directory le signalent.',
    },
    how: {
      en: 'A visit over SSH with a key: the contact with Active Directory must stay unanswered.',
      fr: 'Une visite SSH par clé\u00a0: le contact avec Active Directory doit rester sans réponse.',
    },
    judge: ({ transport, signedInWith, answers }) => {
      if (transport !== 'ssh' || signedInWith === 'password') return notTried(`${transport}, ${signedInWith ?? '?'}`);
      const answer = answers[adContact({}).key];
      if (answer?.state === 'answered') {
        const value = adContact({}).decode(answer.value);
        return value?.reachable === true ? refuted('Active Directory answered') : proven('not reachable');
      }
      return answer?.because.code === 'not-applicable'
        ? notTried('not in a domain')
        : proven(answer?.because.code ?? '?');
    },
  },
  {
    id: 'ssh-bootstrap',
    claim: {
      en: 'The default shell of Windows OpenSSH starts the bootstrap, which reads script and request from its input.',
      fr: 'L’interpréteur par défaut d’OpenSSH sous Windows démarre l’amorce, qui lit le script et la demande sur son entrée.',
    },
    how: { en: 'A visit over SSH that ended with an answer sheet.', fr: 'Une visite SSH terminée par des réponses.' },
    judge: ({ transport, answers }) => {
      if (transport !== 'ssh') return notTried('WinRM');
      const windows = answers[os({}).key]?.state === 'answered';
      return windows ? proven('answered') : notTried('the answers do not show that this is Windows');
    },
  },
  {
    id: 'long-answer',
    claim: {
      en: 'An answer of more than 150 KB arrives whole.',
      fr: 'Une réponse de plus de 150 Ko arrive entière.',
    },
    how: {
      en: 'Setup’s log, where it is that large.',
      fr: 'Le journal du programme d’installation, s’il est assez grand.',
    },
    judge: ({ answers }) => {
      const answer = answers[setupLog({}).key];
      if (answer?.state !== 'answered') return notTried('the log was not read');
      const log = setupLog({}).decode(answer.value);
      if (log?.exists !== true || log.text.length <= 150_000) return notTried('the log is shorter or not there');
      return proven(`${log.text.length} characters`);
    },
  },
];

function signedIn(way: 'kerberos' | 'ntlm', name: string): Claim {
  return {
    id: `${way}-sign-in`,
    claim: { en: `${name} signs in to WinRM.`, fr: `${name} authentifie le compte auprès de WinRM.` },
    how: { en: 'The way that signed in.', fr: 'La méthode qui a authentifié le compte.' },
    judge: ({ transport, signedInWith }) =>
      signedInWith === way ? proven(transport) : notTried(`signed in with ${signedInWith ?? 'nothing'}`),
  };
}

/** Every kind of question is asked once. An answer in another form, or an error inside, refutes what we believe. */
function kindClaim(kind: string): Claim {
  return {
    id: `question-${kind}`,
    claim: { en: `The question ${kind} is answered.`, fr: `La question ${kind} reçoit une réponse.` },
    how: { en: 'Asked once in the same visit.', fr: 'Posée une fois lors de la même visite.' },
    judge: ({ questions, answers }) => {
      const question = questions.find((one) => one.kind === kind);
      const answer = question && answers[question.key];
      if (answer === undefined) return notTried('no rule asks it');
      if (answer.state === 'answered') return proven('answered');
      const { code, detail } = answer.because;
      const said = detail === undefined ? code : `${code}: ${detail.slice(0, 200)}`;
      return refuting.includes(code) ? refuted(said) : notTried(said);
    },
  };
}

/** Reasons that say something about our script, and not about rights, time or the server. */
const refuting: readonly FailureCode[] = ['bad-answer', 'fault', 'not-supported', 'no-frame'];

/** One question of each kind, from all that are asked anywhere. */
export function oneOfEachKind(questions: readonly Question[]): Question[] {
  return [...new Map([...questions].reverse().map((one) => [one.kind, one])).values()];
}

function proven(seen: string): Judged {
  return { result: 'proven', seen };
}

function refuted(seen: string): Judged {
  return { result: 'refuted', seen };
}

function notTried(seen: string): Judged {
  return { result: 'not-tried', seen };
}

function wayOf(transport: string, https: boolean): string {
  return transport === 'ssh' ? 'reached over SSH' : https ? 'reached over HTTPS' : 'reached over HTTP';
}
