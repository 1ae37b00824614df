/**
 * What people say about every rule of a kind, made from the names that differ: "HTTP Errors missing", "service Gestion à
 * distance de Windows arrêté". A rule's own phrases come on top of these.
 */
import type { Said } from '../probes/said';
import type { RuleDefinition } from './rule';

type Phrases = RuleDefinition['phrases'];

/** For a Windows feature, by the name that Server Manager shows and by the one that PowerShell takes. */
export function featurePhrases(
  { name, shown }: { readonly name: string; readonly shown: Said },
  own: Phrases,
): Phrases {
  return {
    ...own,
    en: [...(own.en ?? []), `${shown.en} missing`, `${shown.en} component is required`, `${name} isn’t installed`],
    fr: [...(own.fr ?? []), `${shown.fr} manquant`, `composant ${shown.fr} requis`, `${name} non installé`],
  };
}

/** For a service of Windows, by the name that the console of services shows and by its short one. */
export function servicePhrases(
  { name, shown }: { readonly name: string; readonly shown: Said },
  own: Phrases,
): Phrases {
  return {
    ...own,
    en: [...(own.en ?? []), `${shown.en} service is stopped`, `${shown.en} service is disabled`, `${name} is disabled`],
    fr: [...(own.fr ?? []), `service ${shown.fr} arrêté`, `service ${shown.fr} désactivé`, `${name} désactivé`],
  };
}
