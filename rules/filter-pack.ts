/**
 * Rules about the Office 2010 Filter Pack, with which Exchange 2010 and early Exchange 2013 index attachments.
 *
 * Later versions bring their own filters and do not want it. Windows lists it as "Microsoft Filter Pack 2.0", and its
 * version tells which service pack it has.
 */
import { exchangeSetupState, isEdgeTransport } from '../probes/questions/exchange-setup-state';
import { installedProduct } from '../probes/questions/installed-product';
import { exampleWithoutExchange } from './example-server';
import { defineRule, type Remedy, type Rule, type RuleDefinition } from './rule';
import {
  compareVersions,
  installRights,
  mailboxEvidence,
  notNeededOnEdge,
  retryAfterInstall,
} from './software-remedies';

interface FilterPack {
  readonly id: string;
  /** The lowest version that the rule accepts. */
  readonly least: string;
  readonly wanted: { readonly en: string; readonly fr: string };
  readonly words: RuleDefinition['words'];
  readonly titles: RuleDefinition['titles'];
  readonly phrases: RuleDefinition['phrases'];
  readonly page: string;
  readonly remedies: readonly Remedy[];
  readonly pasted: readonly string[];
}

const pack = (version: string) => ({
  name: 'Microsoft Filter Pack 2.0',
  version,
  architecture: 'x64' as const,
  productCode: '{95140000-2000-0409-1000-0000000FF1CE}',
});

/** First versions of the pack and of its service pack 1. */
export const filterPackVersions = { first: '14.0.4763', servicePack1: '14.0.6029' };

export function filterPackRule(given: FilterPack): Rule {
  const { id, least, wanted } = given;
  return defineRule({
    id,
    severity: 'error',
    versions: ['2010', '2013'],
    modes: ['install', 'upgrade'],
    words: given.words,
    messages: [],
    titles: given.titles,
    phrases: given.phrases,
    asks: { packs: installedProduct({ name: 'Filter Pack 2.0' }), setup: exchangeSetupState({}) },
    judge: ({ packs, setup }) => {
      if (isEdgeTransport(setup)) return notNeededOnEdge(setup, 'the Office 2010 Filter Pack');
      const products = packs.products.filter(({ name, architecture }) => architecture === 'x64' && !/KB\d/.test(name));
      const newest = products
        .map(({ version }) => version)
        .sort(compareVersions)
        .at(-1);
      const found =
        newest === undefined
          ? { en: 'no 64-bit Filter Pack 2.0', fr: 'aucun Filter Pack 2.0 en 64 bits' }
          : { en: `Filter Pack 2.0, ${newest}`, fr: `Filter Pack 2.0, ${newest}` };
      const shows = [
        { question: 'packs' as const, found, wanted },
        { question: 'setup' as const, found: mailboxEvidence(setup) },
      ];
      if (newest !== undefined && compareVersions(newest, least) >= 0) {
        return {
          verdict: 'pass',
          because: { en: `The Filter Pack is installed (${newest}).`, fr: `Le Filter Pack est installé (${newest}).` },
          shows,
        };
      }
      return {
        verdict: 'fail',
        because:
          newest === undefined
            ? {
                en: 'The 64-bit Office 2010 Filter Pack is not installed.',
                fr: 'L’Office 2010 Filter Pack en 64 bits n’est pas installé.',
              }
            : {
                en: `The Filter Pack is installed without the service pack (${newest}).`,
                fr: `Le Filter Pack est installé sans le Service Pack (${newest}).`,
              },
        shows,
      };
    },
    causedBy: [],
    remedies: given.remedies,
    sources: [
      { title: `Readiness check ${id}`, url: given.page },
      {
        title: 'Exchange 2013 prerequisites',
        url: 'https://learn.microsoft.com/exchange/exchange-2013-prerequisites-exchange-2013-help',
      },
    ],
    restsOn: [
      { claim: 'recognition', basis: 'microsoft', note: 'The title of the page; no message has been seen.' },
      {
        claim: 'judge',
        basis: 'inference',
        note: 'By the name and version under which Windows lists the pack; how Setup looks for it is not published.',
      },
      { claim: 'remedy', basis: 'microsoft' },
      {
        claim: 'versions',
        basis: 'microsoft',
        note: 'Described for 2010 and 2013; later versions do not want the pack.',
      },
    ],
    examples: {
      judged: [
        {
          name: 'with service pack 2',
          answers: { packs: { products: [pack('14.0.7015.1000')] }, setup: exampleWithoutExchange },
          verdict: 'pass',
        },
        { name: 'missing', answers: { packs: { products: [] }, setup: exampleWithoutExchange }, verdict: 'fail' },
        {
          name: 'only the 32-bit pack of Office',
          answers: {
            packs: { products: [{ ...pack('14.0.7015.1000'), architecture: 'x86' as const }] },
            setup: exampleWithoutExchange,
          },
          verdict: 'fail',
        },
      ],
      pasted: given.pasted,
    },
  });
}

export const installFilterPack: Remedy = {
  id: 'install-filter-pack',
  title: { en: 'Install the Office 2010 Filter Pack (x64)', fr: 'Installer l’Office 2010 Filter Pack (x64)' },
  steps: {
    en: [
      'Download FilterPack64bit.exe: Microsoft Office 2010 Filter Packs, microsoft.com/download/details.aspx?id=17062.',
      'Run it as administrator, without questions: `FilterPack64bit.exe /quiet /norestart`',
      'Install its service pack as well: Setup has a rule of its own for it (MSFilterPackV2SP1NotInstalled).',
      ...retryAfterInstall.en,
    ],
    fr: [
      'Télécharger FilterPack64bit.exe : Microsoft Office 2010 Filter Packs, microsoft.com/download/details.aspx?id=17062.',
      'L’exécuter en tant qu’administrateur, en mode silencieux : `FilterPack64bit.exe /quiet /norestart`',
      'Installer aussi son Service Pack : une règle distincte l’exige (MSFilterPackV2SP1NotInstalled).',
      ...retryAfterInstall.fr,
    ],
  },
  rights: installRights,
  risk: 'low',
  reversal: {
    en: 'Remove it in Programs and Features before Exchange is installed.',
    fr: 'Le supprimer dans Programmes et fonctionnalités avant l’installation d’Exchange.',
  },
  minutes: 10,
};

export const installFilterPackServicePack: Remedy = {
  id: 'install-filter-pack-service-pack',
  title: {
    en: 'Install the service pack of the Filter Pack (x64)',
    fr: 'Installer le Service Pack du Filter Pack (x64)',
  },
  steps: {
    en: [
      'First install the Filter Pack itself if it is missing: the service pack only updates it.',
      'Download the 64-bit edition of Service Pack 1 (KB2460041) or the later Service Pack 2 (KB2687447) for Microsoft Office Filter Pack 2010 from the Microsoft Update Catalog.',
      'Run it as administrator: `filterpacksp2010-kb2687447-fullfile-x64-en-us.exe /quiet /norestart`',
      ...retryAfterInstall.en,
    ],
    fr: [
      'Installer d’abord le Filter Pack lui-même s’il manque : le Service Pack ne fait que le mettre à jour.',
      'Télécharger l’édition 64 bits du Service Pack 1 (KB2460041), ou du Service Pack 2 plus récent (KB2687447), pour Microsoft Office Filter Pack 2010 depuis le Catalogue Microsoft Update.',
      'L’exécuter en tant qu’administrateur : `filterpacksp2010-kb2687447-fullfile-x64-en-us.exe /quiet /norestart`',
      ...retryAfterInstall.fr,
    ],
  },
  rights: installRights,
  risk: 'low',
  reversal: {
    en: 'Remove the update in Installed Updates before Exchange is installed.',
    fr: 'Désinstaller la mise à jour dans Mises à jour installées avant l’installation d’Exchange.',
  },
  minutes: 10,
};
