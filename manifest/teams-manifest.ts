/**
 * The Teams app manifest for one installation: who the bot is, where it may be used, what it answers to.
 *
 * The manifest schema (1.25) wants names and descriptions within fixed lengths; a test validates the result against
 * Microsoft's own schema.
 */
export interface TeamsApp {
  /** The bot's app registration (GUID). The Teams app has the same id. */
  readonly appId: string;
  /** Semantic version of this package; Teams offers an update when it grows. */
  readonly version: string;
  /** Who runs the bot, as people see it in Teams. */
  readonly developer: {
    readonly name: string;
    readonly websiteUrl: string;
    readonly privacyUrl: string;
    readonly termsOfUseUrl: string;
  };
}

const schema = 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json';
const scopes = ['personal', 'team', 'groupChat'] as const;

/** The manifest in English, with French beside it in `fr.json`. */
export function teamsManifest(app: TeamsApp): Readonly<Record<string, unknown>> {
  return {
    $schema: schema,
    manifestVersion: '1.25',
    version: app.version,
    id: app.appId,
    developer: app.developer,
    name: { short: 'Preflight', full: 'Preflight for Exchange Setup' },
    description: {
      short: 'Why Exchange Setup failed, how we know, and what to do.',
      full: 'Ask why Exchange Setup failed on a server, paste what Setup said, or send ExchangeSetup.log. Preflight answers with the cause, the evidence and the steps. Where a fix is safe it asks a second person for approval, runs it once and shows the proof.',
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F5FBF',
    localizationInfo: { defaultLanguageTag: 'en', additionalLanguages: [{ languageTag: 'fr', file: 'fr.json' }] },
    bots: [
      {
        botId: app.appId,
        scopes: [...scopes],
        supportsFiles: true,
        isNotificationOnly: false,
        commandLists: [
          {
            scopes: [...scopes],
            commands: [
              { title: 'help', description: 'What you can ask' },
              { title: 'check', description: 'Look at servers now: check EX01 EX02' },
              { title: 'explain', description: 'One readiness rule in plain words: explain RebootPending' },
            ],
          },
        ],
      },
    ],
    permissions: ['identity', 'messageTeamMembers'],
    validDomains: [],
  };
}

/** The French texts, by the path of what they replace. */
export const frenchTexts: Readonly<Record<string, string>> = {
  $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json',
  'name.short': 'Preflight',
  'name.full': 'Preflight pour l’installation d’Exchange',
  'description.short': 'Pourquoi l’installation d’Exchange a échoué, les constats, et que faire.',
  'description.full':
    'Demandez pourquoi l’installation d’Exchange a échoué sur un serveur, collez ce qu’elle a affiché, ou envoyez ExchangeSetup.log. Preflight répond par la cause, le constat et les étapes. Quand une correction est sûre, il demande l’approbation d’une seconde personne, l’exécute une fois et montre la preuve.',
  'bots[0].commandLists[0].commands[0].title': 'aide',
  'bots[0].commandLists[0].commands[0].description': 'Ce que vous pouvez demander',
  'bots[0].commandLists[0].commands[1].title': 'vérifie',
  'bots[0].commandLists[0].commands[1].description': 'Vérifier des serveurs maintenant : vérifie EX01 EX02',
  'bots[0].commandLists[0].commands[2].title': 'explique',
  'bots[0].commandLists[0].commands[2].description': 'Une règle de préparation en clair : explique RebootPending',
};
