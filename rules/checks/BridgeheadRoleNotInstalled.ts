/** Setup does not find the transport part of the Mailbox role, which it calls Bridgehead. */
import { roleNotInstalled } from '../role-not-installed';

export const BridgeheadRoleNotInstalled = roleNotInstalled({
  id: 'BridgeheadRoleNotInstalled',
  role: 'Bridgehead',
  versions: ['2016', '2019'],
  phrases: {
    en: [
      'mailbox server role isn’t installed on this computer',
      'setup says the mailbox role is not installed but the server works',
      'bridgehead role not installed',
      'upgrade says mailbox role missing',
      'hub transport role not found on upgrade',
      'cumulative update claims there is no mailbox role',
    ],
    fr: [
      'le rôle serveur de boîtes aux lettres n’est pas installé sur cet ordinateur',
      'setup dit que le rôle mailbox n’est pas installé alors que le serveur fonctionne',
      'rôle bridgehead non installé',
      'la mise à niveau ne trouve pas le rôle de boîte aux lettres',
      'rôle transport hub introuvable lors de la mise à jour',
      'la mise à jour cumulative prétend qu’il n’y a pas de rôle mailbox',
    ],
    de: ['postfachserverrolle ist auf diesem computer nicht installiert'],
    es: ['el rol de servidor de buzones no está instalado en este equipo'],
    it: ['ruolo server cassette postali non installato in questo computer'],
    ja: ['メールボックス サーバーの役割がこのコンピューターにインストールされていない'],
    'zh-cn': ['此计算机上未安装邮箱服务器角色'],
  },
});
