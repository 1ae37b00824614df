/**
 * Which Windows each Exchange version from 2013 to Subscription Edition can be installed on, as server and as management tools.
 *
 * From Microsoft's supportability matrix as updated on 12 November 2025, and for versions that have left it from the help
 * pages of Exchange 2013 and 2016. Windows is told apart by its build number, which every update level shares.
 */
import type { OsState } from '../probes/questions/os';
import type { SaidList } from '../probes/said';
import type { SourceLink } from './rule';
import type { Product } from './run';

interface Carried {
  readonly product: Product;
  /** The first update of Exchange that accepts this Windows, where it was not the first release. */
  readonly from?: string;
  /** The Server Core installation option is accepted as well. */
  readonly core?: true;
}

export interface ServerWindows {
  readonly build: number;
  readonly name: string;
  readonly carries: readonly Carried[];
}

export interface ClientWindows {
  readonly firstBuild: number;
  readonly name: string;
  readonly tools: readonly Carried[];
}

/** Oldest first. Only these builds count: the semi-annual releases in between never carried Exchange. */
export const serverWindows: readonly ServerWindows[] = [
  { build: 7600, name: 'Windows Server 2008 R2 (Datacenter)', carries: [{ product: '2013' }] },
  { build: 7601, name: 'Windows Server 2008 R2 SP1', carries: [{ product: '2013' }] },
  { build: 9200, name: 'Windows Server 2012', carries: [{ product: '2013' }, { product: '2016' }] },
  { build: 9600, name: 'Windows Server 2012 R2', carries: [{ product: '2013', from: 'SP1' }, { product: '2016' }] },
  { build: 14393, name: 'Windows Server 2016', carries: [{ product: '2016', from: 'CU3' }] },
  {
    build: 17763,
    name: 'Windows Server 2019',
    carries: [
      { product: '2019', core: true },
      { product: 'SE', core: true },
    ],
  },
  {
    build: 20348,
    name: 'Windows Server 2022',
    carries: [
      { product: '2019', from: 'CU12', core: true },
      { product: 'SE', core: true },
    ],
  },
  {
    build: 26100,
    name: 'Windows Server 2025',
    carries: [
      { product: '2019', from: 'CU15', core: true },
      { product: 'SE', core: true },
    ],
  },
];

/** 64-bit client Windows, newest first: a build belongs to the first one that it reaches. Management tools only. */
export const clientWindows: readonly ClientWindows[] = [
  { firstBuild: 22000, name: 'Windows 11', tools: [{ product: '2019' }, { product: 'SE' }] },
  { firstBuild: 10240, name: 'Windows 10', tools: [{ product: '2016' }, { product: '2019' }, { product: 'SE' }] },
  { firstBuild: 9600, name: 'Windows 8.1', tools: [{ product: '2013', from: 'SP1' }, { product: '2016' }] },
  { firstBuild: 9200, name: 'Windows 8', tools: [{ product: '2013' }] },
  { firstBuild: 7601, name: 'Windows 7 SP1', tools: [{ product: '2013' }] },
];

/** The newest build in the table. A newer one may be accepted by an Exchange update that came later than the table. */
export const newestKnownBuild = Math.max(...serverWindows.map(({ build }) => build));

/** What the Windows of a server can carry, its installation option included; undefined for a Windows not in the table. */
export function carriedBy(windows: OsState): readonly Carried[] | undefined {
  if (windows.productType === 'workstation') return [];
  const found = serverWindows.find(({ build }) => build === windows.buildNumber);
  if (windows.installationType !== 'Server Core') return found?.carries;
  return found?.carries.filter(({ core }) => core === true);
}

/** The versions whose management tools this Windows can carry; undefined for a Windows not in the table. */
export function toolsCarriedBy(windows: OsState): readonly Carried[] | undefined {
  if (windows.productType !== 'workstation') {
    // The tools want a desktop from 2019 on as well, although the servers do not.
    if (windows.installationType === 'Server Core') return [];
    return serverWindows.find(({ build }) => build === windows.buildNumber)?.carries;
  }
  return clientWindows.find(({ firstBuild }) => windows.buildNumber >= firstBuild)?.tools;
}

/** "2019 (CU12 or later), SE" in both languages. */
export function nameCarried(carried: readonly Carried[]): { readonly en: string; readonly fr: string } {
  const list = (later: string): string =>
    carried.map(({ product, from }) => (from === undefined ? product : `${product} (${from} ${later})`)).join(', ');
  return { en: list('or later'), fr: list('ou ultérieur') };
}

/** One line for each product with the Windows versions that accept it, oldest first; one product where it is known. */
export function windowsTable(product: Product | undefined): SaidList {
  const products = (['2013', '2016', '2019', 'SE'] as const).filter((one) => product === undefined || one === product);
  const rows = products.map((one) => {
    const rows = serverWindows.flatMap(({ name, carries }) => {
      const found = carries.find((entry) => entry.product === one);
      return found ? [{ name, ...found }] : [];
    });
    const core = rows.some((row) => row.core);
    const names = (later: string): string =>
      rows.map(({ name, from }) => (from === undefined ? name : `${name} (${from} ${later})`)).join(', ');
    return {
      en: `Exchange ${one}: ${names('or later')}. ${core ? 'Server Core or Desktop Experience' : 'Desktop only, no Server Core'}.`,
      fr: `Exchange ${one}\u00a0: ${names('ou ultérieur')}. ${core ? 'Server Core ou Expérience utilisateur' : 'Avec bureau uniquement, sans Server Core'}.`,
    };
  });
  return { en: rows.map(({ en }) => en), fr: rows.map(({ fr }) => fr) };
}

/** As `windowsTable`, for the management tools on client Windows. */
export function clientTable(): SaidList {
  const named = clientWindows.map(({ name, tools }) => ({ name, tools: nameCarried(tools) }));
  return {
    en: named.map(({ name, tools }) => `${name}, 64-bit: tools of Exchange ${tools.en}.`),
    fr: named.map(({ name, tools }) => `${name}, 64\u00a0bits\u00a0: outils d’Exchange ${tools.fr}.`),
  };
}

export const windowsSources: readonly SourceLink[] = [
  {
    title: 'Exchange Server supportability matrix',
    url: 'https://learn.microsoft.com/exchange/plan-and-deploy/supportability-matrix',
  },
  {
    title: 'Exchange 2013 system requirements',
    url: 'https://learn.microsoft.com/exchange/exchange-2013-system-requirements-exchange-2013-help',
  },
];
