/**
 * Adds roles and features of Windows Server in one go, from the files that are on the server.
 *
 * It never restarts the server. Where Windows wants a restart to finish, the state afterwards says so, and the fix counts
 * as done only when Windows lists every feature as installed.
 */
import { z } from 'zod';
import { defineFix } from '../fix';
import { describeFeature, featureState, windowsFeatures, type WindowsFeatures } from '../questions/windows-features';
import type { Said } from '../said';

const installParams = z.strictObject({
  /** By the names that PowerShell uses, such as `Web-Metabase`. */
  names: z
    .array(z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,59}$/))
    .min(1)
    .max(60),
});

type InstallParams = z.infer<typeof installParams>;

/** Windows Server 2012 is the first that knows whether the files of a feature are there. */
const firstWithSources = 9200;

export const installWindowsFeatures = defineFix({
  kind: 'install-windows-features',
  params: installParams,
  title: ({ names }) => ({
    en: `Install Windows features ${names.join(', ')}, without restarting`,
    fr: `Installer les fonctionnalités Windows ${names.join(', ')}, sans redémarrer`,
  }),
  reads: () => windowsFeatures({}),
  describe: (state, { names }) => {
    const all = names.map((name) => describeFeature(state, name));
    const listed = { en: all.map(({ en }) => en).join(', '), fr: all.map(({ fr }) => fr).join(', ') };
    if (!state.restartPending) return listed;
    return { en: `${listed.en}; restart outstanding`, fr: `${listed.fr} ; redémarrage en attente` };
  },
  wanted: ({ names }) => ({
    en: names.map((name) => `${name} installed`).join(', '),
    fr: names.map((name) => `${name} installée`).join(', '),
  }),
  settled: (state, { names }) => names.every((name) => featureState(state, name) === 'installed'),
  refuses: (state, { names }) => refuseForFeatures(state, names) ?? refuseForServer(state),
  // Installers come and go between request and run; whether one works is asked again by `refuses`.
  identity: ({ features }) => features,
  runsWithin: () => 30 * 60_000,
  settlesWithin: () => 60_000,
  blastRadius: () => ({
    en: 'The features named here and those that they need. Websites on this server may pause for a moment while parts of IIS are added. The server is not restarted.',
    fr: 'Les fonctionnalités nommées ici et celles dont elles ont besoin. Les sites web de ce serveur peuvent s’interrompre un instant pendant l’ajout de composants d’IIS. Le serveur n’est pas redémarré.',
  }),
  rights: {
    en: 'Local Administrators on the server, elevated',
    fr: 'Administrateurs locaux sur le serveur, avec élévation',
  },
  risk: 'medium',
  reversal: ({ names }) => ({
    en: `\`Uninstall-WindowsFeature\` with those of ${names.join(', ')} that are not installed under "before". It may ask for a restart.`,
    fr: `\`Uninstall-WindowsFeature\` avec celles de ${names.join(', ')} qui ne sont pas installées sous « avant ». Un redémarrage peut être demandé.`,
  }),
  minutes: 10,
});

function refuseForFeatures(state: WindowsFeatures, names: InstallParams['names']): Said | undefined {
  const unknown = names.filter((name) => featureState(state, name) === 'unknown-name').join(', ');
  if (unknown !== '') {
    return {
      en: `This version of Windows has no feature named ${unknown}.`,
      fr: `Cette version de Windows n’a pas de fonctionnalité nommée ${unknown}.`,
    };
  }
  const removed = names.filter((name) => featureState(state, name) === 'removed').join(', ');
  if (removed === '') return undefined;
  return {
    en: `The files of ${removed} are no longer on this server. Add it by hand with the installation media as source.`,
    fr: `Les fichiers de ${removed} ne sont plus sur ce serveur. L’ajouter à la main avec le support d’installation comme source.`,
  };
}

function refuseForServer({ buildNumber, restartPending, setupsRunning }: WindowsFeatures): Said | undefined {
  if (setupsRunning.length > 0) {
    const names = setupsRunning.map((setup) => `${setup.name} (${setup.id})`).join(', ');
    return {
      en: `An installation is at work: ${names}. Two at once could damage each other.`,
      fr: `Une installation est en cours : ${names}. Deux à la fois pourraient s’endommager.`,
    };
  }
  if (restartPending) {
    return {
      en: 'Windows waits for a restart before it adds or removes more features. Restart the server first.',
      fr: 'Windows attend un redémarrage avant d’ajouter ou de supprimer d’autres fonctionnalités. Redémarrer d’abord le serveur.',
    };
  }
  if (buildNumber >= firstWithSources) return undefined;
  return {
    en: 'This version of Windows is older than 2012: add the features in Server Manager.',
    fr: 'Cette version de Windows est antérieure à 2012 : ajouter les fonctionnalités dans le Gestionnaire de serveur.',
  };
}
