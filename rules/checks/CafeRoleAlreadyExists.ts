/** A new installation must not meet the front end of client access, which Setup calls Cafe on the server already. */
import { roleAlreadyInstalled } from '../role-already-installed';

export const CafeRoleAlreadyExists = roleAlreadyInstalled({
  id: 'CafeRoleAlreadyExists',
  role: 'Cafe',
  subkey: 'CafeRole',
  part: {
    en: 'the front end of client access, which Setup calls Cafe',
    fr: 'le frontal d’accès client, que le programme d’installation nomme Cafe',
  },
  versions: ['2013', '2016', '2019'],
  titles: {
    en: 'Client Access server role is already installed',
    fr: "Le rôle Serveur d'accès au Client est déjà installé",
    de: 'Clientzugriffs-Serverrolle ist bereits installiert',
    es: 'El rol de servidor Acceso de clientes ya está instalado',
    'pt-br': 'Já está de função de servidor acesso para cliente instalada',
    it: 'Accesso client di ruolo del server è già installato',
    ja: 'クライアント アクセス サーバーの役割が既にインストールされている',
    'zh-cn': '已经安装了客户端访问服务器角色',
    'zh-tw': '用戶端存取伺服器角色是已安裝',
    ko: '클라이언트 액세스 서버 역할은 이미 설치',
    ru: 'Роль сервера клиентского доступа уже установлена',
  },
  phrases: {
    en: [
      'cafe role already exists',
      'cafe role is already installed',
      'cafe front end already installed',
      'reinstall of the client access server role refused',
      'setup thinks the cafe role is there',
      'client access server role already installed',
    ],
    fr: [
      'le rôle cafe existe déjà',
      'rôle cafe déjà installé',
      'frontal d’accès client déjà installé',
      'réinstallation du rôle serveur d’accès client refusée',
      'setup croit que le rôle cafe est présent',
      'rôle accès client déjà installé',
    ],
    de: ['cafe-rolle ist bereits installiert'],
  },
});
