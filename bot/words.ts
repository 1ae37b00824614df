/**
 * The few sentences that the door itself says to people, in every language.
 *
 * Everything that is about Exchange is said in `dialogs/`; here is only what goes wrong before or around that.
 */
import type { Said } from '../probes/said';

export const doorWords = {
  unknownPerson: {
    en: 'I could not establish who you are in this organization, so I cannot answer. Guests and bots have no access.',
    fr: 'Je n’ai pas pu établir votre identité dans cette organisation et ne peux donc pas répondre. Les invités et les bots n’ont pas accès.',
  },
  malformedPress: {
    en: 'This button sent something that I do not understand. Ask again to get a fresh card.',
    fr: 'Ce bouton a envoyé une action que je ne comprends pas. Reposez la question pour obtenir une nouvelle carte.',
  },
  notOffered: {
    en: 'This action is not offered here.',
    fr: 'Cette action n’est pas proposée ici.',
  },
  stillWorking: {
    en: 'I am on it. The answer follows in this conversation.',
    fr: 'C’est en cours. La réponse suivra dans cette conversation.',
  },
  noted: { en: 'Noted.', fr: 'C’est noté.' },
} satisfies Record<string, Said>;

/** What somebody reads when our own code failed; the reference is found again in the log. */
export function internalError(reference: string): Said {
  return {
    en: `Something went wrong on my side, and this question was not finished. Reference for your administrator: ${reference}.`,
    fr: `Une erreur est survenue de mon côté et cette question n’a pas abouti. Référence pour votre administrateur\u00a0: ${reference}.`,
  };
}
