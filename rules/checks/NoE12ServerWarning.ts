/** Warning: after /PrepareAD for a newer Exchange, no server of Exchange 2007 can be added any more. */
import { noOlderServerWarning } from '../no-older-server-warning';

export const NoE12ServerWarning = noOlderServerWarning({
  id: 'NoE12ServerWarning',
  year: '2007',
  generation: [8, 0],
  versions: ['2010', '2013'],
  messages: [
    "Setup is going to prepare the organization for Exchange Server {target} via 'Setup /PrepareAD' and no Exchange Server 2007 roles have been detected in this topology. After this operation, it will be impossible to install any Exchange Server 2007 roles.",
  ],
  titles: {
    en: 'Cannot install Exchange 2007 roles after you prepare Active Directory for Exchange 2010',
    fr: 'Impossible d’installer les rôles Exchange 2007 après avoir préparé Active Directory pour Exchange 2010',
    de: 'Installation von Exchange 2007-Rollen nach der Vorbereitung von Active Directory für Exchange 2010 nicht möglich',
    es: 'No se pueden instalar roles de Exchange 2007 después de preparar Active Directory para Exchange 2010',
    it: 'Impossibile installare i ruoli di Exchange 2007 dopo la preparazione di Active Directory per Exchange 2010',
    ja: 'Exchange 2010 用に Active Directory を準備した後、Exchange 2007 の役割をインストールできない',
    ko: 'Exchange 2010에 대 한 Active Directory를 준비한 후 Exchange 2007 역할을 설치할 수 없습니다',
    'pt-br':
      'Não é possível instalar as funções do Exchange 2007 depois de preparar o Active Directory para o Exchange 2010',
    ru: 'Не удалось установить роли Exchange 2007 после подготовки Active Directory для Exchange 2010',
    'zh-cn': '为 Exchange 2010 准备 Active Directory 后，无法安装 Exchange 2007 角色',
    'zh-tw': 'Active Directory 準備 Exchange 2010 之後無法安裝 Exchange 2007 角色',
  },
  source: {
    title: 'Exchange readiness check NoE12ServerWarning',
    url: 'https://learn.microsoft.com/exchange/ms-exch-setupreadiness-noe12serverwarning',
  },
});
