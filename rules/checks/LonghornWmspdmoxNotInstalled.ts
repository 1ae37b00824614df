/** Setup wants the Windows feature Server-Media-Foundation (Media Foundation). */
import { windowsFeatureRule } from '../windows-feature-rule';
import { windowsBuilds } from '../windows-prerequisites';

export const LonghornWmspdmoxNotInstalled = windowsFeatureRule({
  id: 'LonghornWmspdmoxNotInstalled',
  versions: ['2016'],
  rank: 41,
  feature: {
    name: 'Server-Media-Foundation',
    shown: { en: 'Media Foundation', fr: 'Media Foundation' },
    from: windowsBuilds[2012],
    earlier: { name: 'Desktop-Experience', until: windowsBuilds[2008] },
  },
  use: {
    en: 'Unified Messaging of Exchange 2013 and 2016 records voice messages with the Windows Media codecs of it.',
    fr: 'La messagerie unifiée d’Exchange 2013 et 2016 enregistre les messages vocaux avec ses codecs Windows Media.',
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'media foundation missing exchange 2016',
      'server-media-foundation not installed exchange',
      'windows media audio voice codec exchange unified messaging',
      'wmspdmox exchange setup',
      'exchange 2016 wants media foundation',
      'desktop experience missing exchange 2013',
      'media foundation or desktop experience for unified messaging',
    ],
    fr: [
      'media foundation manquant exchange 2016',
      'server-media-foundation non installée exchange',
      'codec windows media voice messagerie unifiée exchange',
      'wmspdmox installation exchange',
      'exchange 2016 demande media foundation',
    ],
  },
  restsOn: [
    {
      claim: 'judge',
      basis: 'inference',
      note: 'The name speaks of the Windows Media voice codec (wmspdmox), which came with Desktop Experience on 2008 R2 and comes with Media Foundation since 2012. Not proven on a server without it.',
    },
  ],
});
