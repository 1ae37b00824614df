/**
 * Everything that the practice page itself says, in both languages. What the bot says comes from the bot.
 */

/** @typedef {'en' | 'fr'} Locale */

export const words = {
  en: {
    title: 'Preflight practice',
    skip: 'Skip to the message box',
    practice: 'Practice',
    banner: 'nothing here touches a real server',
    language: 'Language',
    theme: 'Dark theme',
    reset: 'Start over: all servers as at the beginning, empty chat',
    resetDone: 'The practice servers are as at the beginning.',
    servers: 'Practice servers',
    serversTitle: 'Practice servers',
    serversText: 'Choose one to put the question into the box.',
    chat: 'Chat',
    messages: 'Messages',
    longText: 'Text of the message',
    youAre: 'You are',
    place: 'Where you write',
    team: 'Team chat',
    private: 'Private',
    roles: { approver: 'approves fixes', requester: 'asks for fixes', reader: 'reads only', nobody: 'no rights' },
    helloTitle: 'Why did Exchange Setup fail?',
    helloText: 'Ask about a server, paste what Setup said, or drop its log here.',
    working: 'Preflight is working',
    newest: 'Newest message',
    message: (name) => `Message to Preflight, as ${name}`,
    placeholder: (name) => `Ask Preflight as ${name}`,
    hint: 'Enter sends, Shift+Enter starts a new line',
    send: 'Send',
    attach: 'Attach a log',
    files: 'Attached files',
    removeFile: (name) => `Remove ${name}`,
    drop: 'Drop the log here',
    pastedName: 'pasted.txt',
    pastedAsFile: 'The text is long, so it was attached as a file.',
    fileTooLarge: (name, megabytes) => `${name} is larger than ${megabytes} MB, which is the most that is accepted.`,
    tooManyFiles: 'Five files at most fit into one message.',
    notSent: 'It was not sent: the bot cannot be reached. Check that Preflight is still running.',
    lost: 'The connection to Preflight was lost. The page keeps trying.',
    restarted: 'Preflight was started again. Buttons on the cards above still work.',
    pressFailed: 'The button could not be sent. Try again.',
    unreadableCard: 'This card could not be shown.',
    bot: 'Preflight',
    edited: 'updated',
    suggestions: 'Suggestions',
    why: (server) => `Why did Exchange setup fail on ${server}?`,
    check: (servers) => `check ${servers}`,
    explain: 'explain RebootPending',
    paste: 'Paste an example',
    bytes: { kb: 'KB', mb: 'MB' },
  },
  fr: {
    title: 'Preflight, mode d’entraînement',
    skip: 'Aller à la zone de message',
    practice: 'Entraînement',
    banner: 'rien ici ne touche à un serveur réel',
    language: 'Langue',
    theme: 'Thème sombre',
    reset: 'Recommencer\u00a0: tous les serveurs comme au début, conversation vide',
    resetDone: 'Les serveurs d’entraînement sont comme au début.',
    servers: 'Serveurs d’entraînement',
    serversTitle: 'Serveurs d’entraînement',
    serversText: 'Choisissez-en un pour placer la question dans la zone de message.',
    chat: 'Conversation',
    messages: 'Messages',
    longText: 'Texte du message',
    youAre: 'Vous êtes',
    place: 'Où vous écrivez',
    team: 'Équipe',
    private: 'Privé',
    roles: {
      approver: 'approuve',
      requester: 'demande',
      reader: 'lit seulement',
      nobody: 'aucun droit',
    },
    helloTitle: 'Pourquoi l’installation d’Exchange a-t-elle échoué\u00a0?',
    helloText:
      'Interrogez un serveur, collez ce que le programme d’installation a affiché, ou déposez son journal ici.',
    working: 'Preflight prépare sa réponse',
    newest: 'Dernier message',
    message: (name) => `Message à Preflight, en tant que ${name}`,
    placeholder: (name) => `Interroger Preflight en tant que ${name}`,
    hint: 'Entrée envoie, Maj+Entrée commence une nouvelle ligne',
    send: 'Envoyer',
    attach: 'Joindre un journal',
    files: 'Fichiers joints',
    removeFile: (name) => `Retirer ${name}`,
    drop: 'Déposer le journal ici',
    pastedName: 'texte-collé.txt',
    pastedAsFile: 'Le texte est long, il a donc été joint sous forme de fichier.',
    fileTooLarge: (name, megabytes) => `${name} dépasse ${megabytes}\u00a0Mo, la taille maximale acceptée.`,
    tooManyFiles: 'Un message accepte cinq fichiers au plus.',
    notSent:
      'Le message n’est pas parti\u00a0: le bot est injoignable. Vérifiez que Preflight est toujours en cours d’exécution.',
    lost: 'La connexion à Preflight est perdue. La page continue d’essayer.',
    restarted: 'Preflight a redémarré. Les boutons des cartes ci-dessus fonctionnent toujours.',
    pressFailed: 'L’action n’a pas pu être envoyée. Réessayez.',
    unreadableCard: 'Cette carte n’a pas pu être affichée.',
    bot: 'Preflight',
    edited: 'mis à jour',
    suggestions: 'Suggestions',
    why: (server) => `Pourquoi l’installation d’Exchange a échoué sur ${server}\u00a0?`,
    check: (servers) => `vérifie ${servers}`,
    explain: 'explique RebootPending',
    paste: 'Coller un exemple',
    bytes: { kb: 'Ko', mb: 'Mo' },
  },
};

/** What Setup prints in a console, for people who have nothing to paste at hand. */
export const pastedExample = `Performing Microsoft Exchange Server Prerequisite Check

    Configuring Prerequisites                                 COMPLETED
    Prerequisite Analysis                                     FAILED

A reboot from a previous installation is pending. Please restart the system and then rerun Setup.
For more information, visit: http://technet.microsoft.com/library(EXCHG.150)/ms.exch.setupreadiness.RebootPending.aspx

The Exchange Server setup operation didn't complete. More details can be found in ExchangeSetup.log located in the <SystemDrive>:\\ExchangeSetupLogs folder.`;

/**
 * Puts the words of a language into the page: `data-word` is text, `data-label` a name for screen readers and a tooltip.
 * @param {Locale} locale
 */
export function sayPage(locale) {
  const own = words[locale];
  document.documentElement.lang = locale;
  document.title = own.title;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = own[element.dataset.word];
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', own[element.dataset.label]);
    if (element instanceof HTMLButtonElement) element.title = own[element.dataset.label];
  }
}
