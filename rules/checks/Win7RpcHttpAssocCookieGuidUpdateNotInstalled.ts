/** Exchange wants Windows Server 2008 R2 to hold an update for RPC over HTTP. */
import { windowsUpdateRule } from '../windows-update-rule';

export const Win7RpcHttpAssocCookieGuidUpdateNotInstalled = windowsUpdateRule({
  id: 'Win7RpcHttpAssocCookieGuidUpdateNotInstalled',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  kb: 'KB2619234',
  windows: { buildNumber: 7601, name: 'Windows Server 2008 R2 SP1' },

  words: {
    en: {
      title: 'Windows Server 2008 R2 lacks the update KB2619234',
      checks: 'On Windows Server 2008 R2, Setup looks for an update of RPC over HTTP (KB2619234).',
      why: 'Outlook Anywhere needs it. Only Exchange 2013 and older run on that Windows; on a later Windows the check has nothing to say.',
    },
    fr: {
      title: 'La mise à jour KB2619234 manque à Windows Server 2008 R2',
      checks:
        'Sur Windows Server 2008 R2, le programme d’installation cherche une mise à jour de RPC sur HTTP (KB2619234).',
      why: 'Outlook Anywhere en a besoin. Seuls Exchange 2013 et les versions antérieures s’exécutent sur ce Windows ; sur un Windows plus récent, la vérification est sans objet.',
    },
  },
  titles: {
    en: 'KB2619234 update not installed',
    fr: 'La mise à jour KB2619234 n’est pas installée',
    de: 'KB2619234-Update nicht installiert',
    es: 'La actualización de KB2619234 no está instalada',
    'pt-br': 'Atualização KB2619234 não instalada',
    it: 'Aggiornamento KB2619234 non installato',
    ja: 'KB2619234 更新プログラムがインストールされていない',
    'zh-cn': '未安装 KB2619234 更新',
    'zh-tw': '未安裝 KB2619234 更新',
    ko: 'KB2619234 업데이트가 설치되어 있지 않음',
    ru: 'Не установлено обновление KB2619234',
  },
  phrases: {
    en: [
      'kb2619234 update not installed',
      'exchange setup asks for kb2619234',
      'update for outlook anywhere on 2008 r2 missing',
      'rpc over http association cookie update',
      'kb2619234',
      'KB2619234 rpc over http association cookie',
    ],
    fr: [
      'kb2619234 non installée',
      'exchange demande kb2619234',
      'mise à jour outlook anywhere manquante sur 2008 r2',
      'mise à jour rpc sur http kb2619234',
      'correctif kb2619234 absent',
      'KB2619234 manquant',
    ],
    de: ['kb2619234 nicht installiert'],
  },
  sources: [
    {
      title: 'Exchange readiness check Win7RpcHttpAssocCookieGuidUpdateNotInstalled',
      url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-win7rpchttpassoccookieguidupdatenotinstalled',
    },
    { title: 'KB2619234', url: 'https://support.microsoft.com/help/2619234' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the list of installed updates; Setup is thought to read the version of rpchttp.dll, whose limit is not published.',
    },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'setup-log' },
  ],
  messages: [
    'This computer requires the update described in Microsoft Knowledge Base article KB2619234 ({url}). Without this update, the Outlook Anywhere feature may not work reliably.',
  ],
  pasted: [
    '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:Win7RpcHttpAssocCookieGuidUpdateNotInstalled] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
    'exchange 2013 setup: kb2619234 is not installed',
    'exchange 2013 demande kb2619234 sur windows 2008 r2',
  ],
});
