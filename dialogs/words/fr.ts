/** Ce que dit Preflight, en français. / What Preflight says, in French; checked against `en.ts`. */
import type { VerdictName } from '../../rules/finding';
import type { Words } from './en';

const verdicts: Readonly<Record<VerdictName, string>> = {
  pass: 'conforme',
  warn: 'avertissement',
  fail: 'en échec',
  unknown: 'inconnu',
};

const plural = (count: number, one: string, many: string): string => (count <= 1 ? one : many);

export const fr: Words = {
  verdicts,
  outcomes: {
    succeeded: 's’est terminée',
    'failed-prerequisites': 's’est arrêtée à la vérification de la configuration requise',
    failed: 's’est arrêtée sur une erreur',
    'cut-off': 'n’a pas de fin dans le journal',
  },
  looking: (server) => `Vérification de ${server}…`,
  reading: (name) => `Lecture de ${name}…`,
  tooManyFiles: (most, names) => `Un message donne lieu à la lecture de ${most} fichiers au plus. Non lus : ${names}.`,
  checkNow: (server) => `Vérifier ${server} maintenant`,
  askedPasses: (id) => `${id} : conforme sur le serveur maintenant.`,
  lookingAtMany: (count) => `Vérification de ${count} serveurs…`,
  serversDone: (done, of) =>
    `${done} ${plural(done, 'serveur', 'serveurs')} sur ${of} ${plural(done, 'a', 'ont')} répondu`,
  stillLooking: 'Ce serveur met du temps à répondre. La carte sera remplacée quand les réponses seront là.',

  headline: {
    cause: (server, title) => `${server} : ${title}`,
    causeOnly: (title) => title,
    allWell: (server) => `${server} : rien ne s’oppose à l’installation`,
    allWellLog: 'Le journal ne montre rien qui s’oppose à l’installation',
    succeeded: (server) => `${server} : la dernière installation s’est terminée`,
    neverRan: (server) => `${server} : le programme d’installation n’a jamais été exécuté sur ce serveur`,
    couldNot: (server) => `${server} : vérification impossible`,
    cleared: (server) => `${server} : ce qui bloquait l’installation est conforme maintenant`,
    warningsOnly: (server) => `${server} : seulement des avertissements, ils ne bloquent pas l’installation`,
  },
  run: (product, build, mode, outcome, when) =>
    `L’installation d’Exchange ${product}${build}${mode} ${outcome} ; début le ${when}, heure du serveur`,
  runBy: (user) => `Exécutée par ${user}`,
  earlierBecause: {
    'last-run-short': 'La dernière exécution est très courte ; la précédente est donc montrée aussi.',
    'last-run-cut-off': 'La dernière exécution n’a pas de fin dans le journal ; la précédente est donc montrée aussi.',
    watermark:
      'La dernière exécution n’a rencontré que le filigrane (watermark). La cause se trouve dans l’exécution interrompue auparavant.',
  },
  leftOut: (what) => `Omis en raison de la taille : ${what}.`,

  evidence: 'Constat',
  found: 'Trouvé',
  wanted: 'Attendu',
  as: 'lu en tant que',
  setupSaid: 'Message d’origine',
  readingAt: (source, verdict, when) => {
    const where = { paste: 'Dans le texte collé', log: 'Dans le journal', now: 'Sur le serveur' }[source];
    return `${where}${when} : ${verdicts[verdict]}`;
  },
  at: (when) => ` (${when})`,
  inferred: (claims) => `Notre propre raisonnement, non une description publiée : ${claims}.`,
  toDo: 'Que faire',
  whoMay: (rights) => `Qui peut le faire : ${rights}`,
  aboutMinutes: (minutes) => plural(minutes, 'Environ 1 minute', `Environ ${minutes} minutes`),
  never: 'À ne pas faire',
  disputes: 'Là où les sources publiques se contredisent',
  folded: (count) => plural(count, '1 conséquence :', `${count} conséquences :`),
  alsoCleared: 'Elles disparaissent avec la cause et ne demandent aucune action.',
  moreActions: (count) => plural(count, '1 autre action', `${count} autres actions`),
  warnings: (count) =>
    plural(
      count,
      '1 avertissement, qui ne bloque pas l’installation',
      `${count} avertissements, qui ne bloquent pas l’installation`,
    ),
  cleared: 'Conforme maintenant',
  unknown: (count) =>
    plural(count, '1 vérification n’a pas pu être faite', `${count} vérifications n’ont pas pu être faites`),
  toKnow: 'Ce qui permettrait de savoir',
  passed: (count) => plural(count, '1 vérification conforme', `${count} vérifications conformes`),
  resume: 'Ensuite',
  resumeWizard: 'Continuer dans l’Assistant',
  resumeCommand: 'Relancer le programme d’installation',
  neverRunsSetup: 'Preflight ne lance jamais lui-même le programme d’installation.',
  logNotASetupLog:
    'Ce fichier n’est pas un journal d’installation. Un tel journal contient des lignes comme [03/06/2021 15:14:57.0552] [0] Starting Microsoft Exchange Server 2019 Setup et s’appelle ExchangeSetup.log.',
  emptyLog: 'Le fichier est vide. ExchangeSetup.log se trouve dans le dossier ExchangeSetupLogs du lecteur système.',
  binaryLog: 'Ce fichier n’est pas du texte. Envoyer ExchangeSetup.log lui-même, ni archive ni capture d’écran.',
  noLogOnServer: 'Il n’y a pas de fichier ExchangeSetup.log sur ce serveur.',
  who: 'Qui doit agir',
  next: 'Prochaine étape',

  askApproval: (title) => `Demander l’approbation : ${title}`,
  showMore: 'Afficher la suite',
  showEvidence: 'Afficher le constat',
  showFolded: 'Afficher les conséquences',
  checkAgain: 'Vérifier à nouveau',
  explain: (id) => `Expliquer ${id}`,

  approval: {
    heading: (title, server) => `Approbation demandée : ${title} sur ${server}`,
    requestedBy: (name, when) => `Demandée par ${name}, ${when}`,
    now: 'Maintenant',
    after: 'Après',
    blastRadius: 'Effets',
    rights: 'Droits',
    risk: 'Risque',
    reversal: 'Retour arrière',
    minutes: 'Durée',
    expires: 'Ouverte jusqu’au',
    because: 'Motif',
    reason: 'Raison ou ticket',
    reasonHint: 'Obligatoire pour refuser, utile pour approuver',
    approve: 'Approuver et exécuter',
    deny: 'Refuser',
    withdraw: 'Retirer',
    secondPerson: 'Une seconde personne doit approuver. L’auteur de la demande ne le peut pas.',
    stateBound: 'L’approbation vaut pour cet état précis. Si le serveur change avant, rien n’est exécuté.',
    riskWords: { low: 'faible', medium: 'moyen', high: 'élevé' },
  },
  running: (title, server) => `En cours : ${title} sur ${server}`,
  approvedBy: (name, when) => `Approuvée par ${name}, ${when}`,
  outcome: {
    proven: (title, server) => `Corrigé, preuve faite : ${title} sur ${server}`,
    'not-fixed': (title, server) => `Exécuté, non corrigé : ${title} sur ${server}`,
    'outcome-unknown': (title, server) => `Résultat inconnu : ${title} sur ${server}`,
    denied: (title, server) => `Refusé : ${title} sur ${server}`,
    expired: (title, server) => `Expiré : ${title} sur ${server}`,
    withdrawn: (title, server) => `Retiré : ${title} sur ${server}`,
    void: (title, server) => `Non exécuté, le serveur a changé : ${title} sur ${server}`,
    notRun: (title, server) => `Non exécuté : ${title} sur ${server}`,
  },
  outcomeText: {
    proven: 'La même question a été posée à nouveau après l’exécution, et la réponse est celle attendue.',
    'not-fixed':
      'La correction a été exécutée, mais la même question donne encore l’ancienne réponse. Suivre les étapes à la main.',
    'outcome-unknown':
      'On ne sait pas si la correction a été exécutée. Elle n’est pas retentée. Vérifier le serveur avant toute autre action.',
    expired: 'Personne n’a décidé à temps. Rien n’a été exécuté. Refaire la demande à partir d’un nouveau diagnostic.',
    withdrawn: 'L’auteur a retiré sa demande. Rien n’a été exécuté.',
    void: 'L’état qui a été approuvé n’existe plus. Rien n’a été exécuté. Refaire la demande à partir d’un nouveau diagnostic.',
    denied: 'Rien n’a été exécuté.',
    interrupted: 'Preflight a redémarré pendant l’exécution de la correction.',
    refused: 'La correction a refusé de s’exécuter :',
    notStarted: 'La correction n’a pas démarré :',
    settledAlready: 'Le serveur est déjà dans l’état attendu. Rien n’a été exécuté.',
  },
  before: 'Avant',
  afterwards: 'Après',
  decidedBy: (name, when) => `Décision de ${name}, ${when}`,
  reasonGiven: 'Raison donnée',
  nextIsCheck: 'Vérifier à nouveau le serveur pour voir ce qui reste.',

  refused: {
    heading: 'Rien n’a été fait',
    'self-approval':
      'Vous avez demandé cette correction : une autre personne doit décider. Toute personne ayant le rôle d’approbateur le peut.',
    'not-approver': 'Vous n’avez pas le rôle d’approbateur ici. Une personne qui a ce rôle peut décider.',
    'not-requester':
      'Vous n’avez pas le rôle de demandeur ici. Une personne qui a ce rôle peut demander une correction.',
    'not-yours': 'Seul l’auteur de la demande peut la retirer.',
    'unknown-person': 'Votre identité dans l’annuaire n’a pas pu être établie ; rien n’a été fait.',
    'unknown-request':
      'Cette demande n’est pas connue ici. La carte est peut-être très ancienne ou vient d’une autre installation.',
    'already-decided': 'La décision est déjà prise. Rien n’a changé.',
    withdrawn: 'La demande a été retirée par son auteur.',
    expired: 'Cette demande a expiré. La refaire à partir d’un nouveau diagnostic.',
    void: 'Le serveur a changé depuis la demande. La refaire à partir d’un nouveau diagnostic.',
    'not-approved': 'Cette correction n’est pas approuvée.',
    'already-run': 'Cette correction a déjà été exécutée. Elle ne l’est jamais deux fois.',
    'not-running': 'Cette correction n’est pas en cours.',
    'already-finished': 'Cette demande est déjà terminée.',
    'already-posted': 'Cette demande est déjà publiée.',
    'not-posted': 'La carte est en cours de publication. Appuyer à nouveau dans un instant.',
    'reason-needed': 'Donner une raison pour refuser, afin que l’auteur sache quoi changer.',
    'reason-too-long': 'La raison est trop longue. 500 caractères au plus sont conservés.',
    busy: 'Plusieurs personnes ont appuyé au même moment. Votre action n’a rien modifié ; consulter la carte.',
    'bad-button': 'Ce bouton contient une valeur que Preflight n’a pas écrite. Rien n’a été fait.',
    'old-button': 'Cette carte vient d’un diagnostic antérieur et ne convient plus. Vérifier à nouveau le serveur.',
    'unknown-action': 'Preflight ne connaît pas cette action. Rien n’a été fait.',
    'not-reader': 'Vous n’avez aucun rôle ici ; rien n’est affiché. Un administrateur de Preflight peut vous ajouter.',
    by: (name, when) => `${name}, ${when}`,
  },

  unknownServer: (said) => `Je ne connais pas de serveur nommé ${said}.`,
  nearest: (names) => `Vouliez-vous dire ${names} ?`,
  noNearest: 'Un serveur doit figurer dans l’inventaire avant d’être vérifié.',
  whichServer: 'De quel serveur s’agit-il ?',
  tooManyServers: (most) => `Cela fait beaucoup de serveurs. Une question en vérifie au plus ${most}.`,

  smallTalk:
    'Je ne connais que l’installation d’Exchange. Demandez pourquoi l’installation a échoué sur un serveur, ou collez ce qu’elle a affiché.',
  otherProduct:
    'Cela semble concerner un autre produit. Je ne connais que l’installation d’Exchange et la vérification de sa configuration requise.',
  nothingKnown:
    'Je ne reconnais pas ce texte. Collez ce que le programme d’installation a affiché, envoyez ExchangeSetup.log, ou demandez pourquoi l’installation a échoué sur un serveur.',
  unknownRule: (id) =>
    `Le programme d’installation nomme la règle ${id}, que Preflight ne connaît pas encore. Voici son message d’origine :`,
  passedInText: (ids) => `Le texte montre aussi des règles conformes : ${ids}.`,
  recognisedBecause: (words) => `Reconnu par : ${words}`,
  confidence: { high: 'sûr', medium: 'probable', low: 'possible' },
  attachmentTooLarge: (detail) =>
    `Le fichier est trop volumineux : ${detail}. Envoyer seulement la dernière exécution, ou lancer « preflight read » sur le serveur.`,
  attachmentRefused: (detail) =>
    `Le fichier n’a pas été téléchargé : ${detail}. Seuls les fichiers partagés dans Teams sont lus.`,
  attachmentFailed: (detail) => `Le fichier n’a pas pu être téléchargé : ${detail}. Le renvoyer.`,
  emptyMessage:
    'Le message est vide. Demandez pourquoi l’installation a échoué sur un serveur, ou collez ce qu’elle a affiché.',

  ruleChecks: 'Ce que vérifie le programme d’installation',
  whatHappened: 'Ce qui s’est passé',
  ruleWhy: 'Pourquoi c’est important',
  ruleSeverity: { error: 'Bloque l’installation', warning: 'Ne bloque pas l’installation' },
  howWeCheck: 'Comment Preflight le vérifie',
  notChecked: 'Preflight ne peut pas le vérifier à distance.',
  sources: 'Sources',
  restsOnWords: {
    microsoft: 'publié par Microsoft',
    'setup-message': 'message du programme d’installation',
    'setup-log': 'vu dans le journal d’installation',
    inference: 'notre propre raisonnement',
  },
  claims: {
    recognition: 'reconnaissance',
    judge: 'vérification',
    causes: 'causes',
    remedy: 'étapes',
    versions: 'versions',
  },

  welcome: 'Preflight vous dit pourquoi l’installation d’Exchange a échoué, comment il le sait, et que faire.',
  help: {
    heading: 'Ce que vous pouvez demander',
    why: 'pourquoi l’installation d’Exchange a échoué sur EX01 ?',
    paste: 'Coller ce que le programme d’installation a affiché, ou joindre ExchangeSetup.log',
    check: 'vérifie EX01 EX02',
    explain: 'explique RebootPending',
    language: 'in English',
    whyWords: 'la cause, le constat et les étapes',
    pasteWords: 'lu dans chacune des onze langues du programme d’installation',
    checkWords: 'toutes les vérifications que Preflight connaît, maintenant',
    explainWords: 'une règle de préparation en clair',
    languageWords: 'changer de langue',
    roles: 'Vous pouvez',
    roleWords: {
      reader: 'lire',
      requester: 'demander des corrections',
      approver: 'approuver les corrections demandées par d’autres',
    },
    noRoles: 'Vous n’avez encore aucun rôle ici.',
    twoPeople: 'Une correction n’est exécutée qu’après l’approbation d’une seconde personne, sur la carte.',
  },
  languageSet: 'Désormais en français.',
  checkHeading: (count) => plural(count, 'Vérification d’un serveur', `Vérification de ${count} serveurs`),
  partial: (done, of) =>
    plural(done, `${done} serveur sur ${of} a pu être vérifié`, `${done} serveurs sur ${of} ont pu être vérifiés`),
  allInOrder: 'conforme',
  actionsCount: (count) => plural(count, '1 action', `${count} actions`),
  nothingToPropose: 'Preflight ne peut appliquer aucune correction ici. Suivre les étapes à la main.',
  alreadySettled: 'Le serveur est déjà dans l’état attendu. Il n’y a rien à approuver.',
  trouble: (reference) =>
    `Une erreur interne à Preflight s’est produite. Ce message n’a rien modifié sur aucun serveur. Référence ${reference}.`,
};
