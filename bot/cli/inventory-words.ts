/** What the commands about inventory files say, in every language. */
import type { Discovery } from '../../probes/discovery';
import type { Said } from '../../probes/said';

export const inventoryFine = (file: string, servers: number): Said => ({
  en: `${file}: no mistake found, ${servers === 1 ? '1 server' : `${servers} servers`}.`,
  fr: `${file}\u00a0: aucune erreur trouvée, ${servers === 1 ? '1 serveur' : `${servers} serveurs`}.`,
});

export const discovered = (through: string, count: number): Said => ({
  en: `Active Directory, asked through ${through}, holds ${count === 1 ? '1 Exchange server' : `${count} Exchange servers`}.`,
  fr: `Active Directory, interrogé par ${through}, contient ${count === 1 ? '1 serveur Exchange' : `${count} serveurs Exchange`}.`,
});

export const couldNotAsk = (through: string, why: Said): Said => ({
  en: `${through} did not tell which Exchange servers there are. ${why.en}`,
  fr: `${through} n’a pas indiqué quels serveurs Exchange existent. ${why.fr}`,
});

export const isNew: Said = { en: 'new', fr: 'nouveau' };
export const isChanged: Said = { en: 'changed', fr: 'modifié' };
export const isGone: Said = {
  en: 'in the inventory, not in Active Directory',
  fr: 'dans l’inventaire, absent d’Active Directory',
};
export const notProposed: Said = { en: 'not proposed', fr: 'non proposé' };

export const unchanged = (count: number): Said => ({
  en: `${count === 1 ? '1 server is' : `${count} servers are`} as the inventory has ${count === 1 ? 'it' : 'them'}.`,
  fr: `${count <= 1 ? `${count} serveur correspond` : `${count} serveurs correspondent`} à l’inventaire.`,
});

export const problems: Readonly<Record<Discovery['unfit'][number]['problem'], Said>> = {
  name: { en: 'its name is no host name', fr: 'son nom n’est pas un nom d’hôte' },
  fqdn: { en: 'it has no full host name', fr: 'il n’a pas de nom d’hôte complet' },
  site: { en: 'its site is not known', fr: 'son site n’est pas connu' },
  twice: { en: 'its name already means another server', fr: 'son nom désigne déjà un autre serveur' },
};

export const nothingNew: Said = {
  en: 'Nothing is new, so no proposal was written.',
  fr: 'Rien n’est nouveau\u00a0; aucune proposition n’a été écrite.',
};

export const written = (file: string): Said => ({
  en: `The proposal is in ${file}. It is not used: review each server, then move it into the inventory.`,
  fr: `La proposition se trouve dans ${file}. Elle n’est pas utilisée\u00a0: contrôler chaque serveur, puis le déplacer dans l’inventaire.`,
});

export const unwritten = (file: string, detail: string): Said => ({
  en: `${file} was not written (${detail}). An existing file is never replaced.`,
  fr: `${file} n’a pas été écrit (${detail}). Un fichier existant n’est jamais remplacé.`,
});
