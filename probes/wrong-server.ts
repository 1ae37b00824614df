/**
 * A server that answers under another name than the one that was asked: a record in DNS that leads elsewhere, an address
 * that was given to another machine, a copied server. What it says is true of that one, not of the one that was meant.
 */
import type { Because } from './answer';
import type { FailureWords } from './errors';
import type { InventoryServer } from './inventory';

/** NetBIOS knows fifteen characters of a computer's name, and Windows gives no more of it. */
const netbiosLength = 15;

/** Undefined when the computer that answered bears one of the names that the inventory has for this server. */
export function wrongServer({ name, fqdn, aliases }: InventoryServer, answeredAs: string): Because | undefined {
  const known = new Set([name, fqdn, ...aliases].map(shortName));
  if (known.has(shortName(answeredAs))) return undefined;
  return { code: 'wrong-server', detail: `${answeredAs.slice(0, 64)} answered in place of ${name}` };
}

function shortName(name: string): string {
  return (name.split('.')[0] ?? '').slice(0, netbiosLength).toLowerCase();
}

export const wrongServerWords: FailureWords = {
  sentence: {
    en: 'Another server answered than the one that was asked, so nothing is concluded from it.',
    fr: 'Un autre serveur que celui interrogé a répondu\u00a0; aucune conclusion n’en est tirée.',
  },
  who: {
    en: 'Whoever runs Preflight in your organization',
    fr: 'La personne qui exploite Preflight dans votre organisation',
  },
  next: {
    en: 'Check where the name leads in DNS. If the server is the right one and its computer name differs, add that name to its aliases in the inventory.',
    fr: 'Vérifier vers quoi le nom pointe dans le DNS. Si c’est le bon serveur et que son nom d’ordinateur diffère, ajouter ce nom à ses alias dans l’inventaire.',
  },
};
