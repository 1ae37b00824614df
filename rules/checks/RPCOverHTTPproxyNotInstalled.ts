/** Setup wants the Windows feature RPC-over-HTTP-proxy (RPC over HTTP Proxy). */
import { windowsFeatureRule } from '../windows-feature-rule';

export const RPCOverHTTPproxyNotInstalled = windowsFeatureRule({
  id: 'RPCOverHTTPproxyNotInstalled',
  versions: ['2013', '2016', '2019', 'SE'],
  rank: 35,
  feature: { name: 'RPC-over-HTTP-proxy', shown: { en: 'RPC over HTTP Proxy', fr: 'Proxy RPC sur HTTP' } },
  use: {
    en: 'Outlook Anywhere reaches mailboxes through it.',
    fr: 'Outlook Anywhere atteint les boîtes aux lettres par son intermédiaire.',
  },
  messages: [],
  titles: {
    en: "Windows component RPC-over-HTTP-proxy isn't installed on this computer",
  },
  phrases: {
    en: [
      'rpc over http proxy missing exchange',
      'rpc-over-http-proxy not installed',
      'windows component rpc-over-http-proxy',
      'exchange setup wants rpc over http proxy',
      'install rpc-over-http-proxy for exchange',
    ],
    fr: [
      'proxy rpc sur http manquant exchange',
      'rpc-over-http-proxy non installée',
      'composant windows rpc-over-http-proxy',
      'exchange demande le proxy rpc sur http',
      'installer rpc-over-http-proxy pour exchange',
    ],
    de: ['rpc-über-http-proxy fehlt exchange'],
    es: ['proxy rpc sobre http exchange'],
  },
  hasPage: true,
});
