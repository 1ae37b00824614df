/** Setup wants the Windows feature Windows-Identity-Foundation (Windows Identity Foundation 3.5). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const Win8WindowsIdentityFoundationUpdateNotInstalled = windowsFeatureRule({
  id: 'Win8WindowsIdentityFoundationUpdateNotInstalled',
  versions: ['2016', '2019'],
  rank: 40,
  feature: {
    name: 'Windows-Identity-Foundation',
    shown: { en: 'Windows Identity Foundation 3.5', fr: 'Windows Identity Foundation 3.5' },
    from: windowsBuilds[2012],
  },
  use: {
    en: 'Exchange signs people in with claims, such as those of AD FS, through it.',
    fr: 'Exchange s’en sert pour l’ouverture de session par revendications, par exemple avec AD FS.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'windows identity foundation missing exchange',
      'windows-identity-foundation not installed',
      'wif 3.5 feature exchange setup',
      'exchange setup wants windows identity foundation',
      'install windows identity foundation for exchange 2016',
      'windows identity foundation 3.5 feature',
    ],
    fr: [
      'windows identity foundation manquant exchange',
      'windows-identity-foundation non installée',
      'fonctionnalité wif 3.5 exchange',
      'exchange demande windows identity foundation',
      'installer windows identity foundation pour exchange 2016',
    ],
  },
  restsOn: [{ claim: 'judge', basis: 'inference', note: 'Windows Server 2008 R2 has an update instead, KB974405.' }],
});
