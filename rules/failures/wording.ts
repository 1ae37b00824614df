/** Short ways to write steps in two languages side by side, and sentences that many failures share. */
import type { Said, SaidList } from '../../probes/said';
import type { Product } from '../run';

/** A sentence in English and in French. */
export function said(en: string, fr: string): Said {
  return { en, fr };
}

/** Numbered steps, each in English and in French, so that neither list can lack one. */
export function steps(...pairs: readonly Said[]): SaidList {
  return { en: pairs.map((pair) => pair.en), fr: pairs.map((pair) => pair.fr) };
}

/** The versions whose Setup works with component tasks and writes the same log. */
export const since2013: readonly Product[] = ['2013', '2016', '2019', 'SE'];

export const rerun = said('Run Setup again.', 'Relancer le programme d’installation.');

export const restartAndRerun = said(
  'Restart the server, then run Setup again.',
  'Redémarrer le serveur, puis relancer le programme d’installation.',
);

export const nothingChanged = said('Nothing is changed by looking.', 'L’examen ne modifie rien.');

export const waitForReplication = said(
  'Wait until the change has reached every domain controller: `repadmin /syncall /AdeP`, then `repadmin /replsummary`',
  'Attendre que la modification ait atteint chaque contrôleur de domaine : `repadmin /syncall /AdeP`, puis `repadmin /replsummary`',
);

export const enableServicesFirst = said(
  'If the attempt left Exchange services disabled, set them back to Automatic first: `Get-Service MSExchange* | Where-Object StartType -eq Disabled`',
  'Si la tentative a laissé des services Exchange désactivés, les remettre d’abord sur Automatique : `Get-Service MSExchange* | Where-Object StartType -eq Disabled`',
);

export const excludeFromAntivirus = said(
  'Give the antivirus the exclusions that Microsoft lists for Exchange, or have it paused by those who run it while Setup works.',
  'Donner à l’antivirus les exclusions publiées par Microsoft pour Exchange, ou le faire suspendre par ses responsables pendant l’installation.',
);

export const readMsiLog = said(
  'Open the newest .msilog in C:\\ExchangeSetupLogs and look for "Return value 3": the lines above it name the file or the action that failed.',
  'Ouvrir le fichier .msilog le plus récent de C:\\ExchangeSetupLogs et chercher « Return value 3 » : les lignes précédentes nomment le fichier ou l’action en échec.',
);
