/** The drive that held the transaction logs of the server is missing on the machine on which it is to be recovered. */
import { missingDrive } from '../missing-drive';

export const MailboxLogDriveDoesNotExist = missingDrive({
  id: 'MailboxLogDriveDoesNotExist',
  path: 'LogFolderPath',
  what: { en: 'the transaction logs of this server', fr: 'les journaux de transactions de ce serveur' },
  title: {
    en: 'The drive of the transaction logs is missing',
    fr: 'Le lecteur des journaux de transactions est absent',
  },
  titles: {
    ko: '저장소 그룹 드라이브 사양은 missing',
    'zh-tw': '儲存群組的磁碟機規格是 missing',
    'zh-cn': '存储组驱动器规格为 missing',
    it: 'Specifica unità di archiviazione gruppo è missing',
    'pt-br': 'Especificação de unidade de grupo de armazenamento é missing',
    es: 'Especificación de unidad del grupo de almacenamiento es missing',
    en: 'Storage group drive specification is missing',
    fr: 'La définition du lecteur du groupe de stockage est manquante',
    de: 'Laufwerksangabe für Speichergruppe fehlt',
    ja: 'ストレージ グループ ドライブの仕様が見つからない',
    ru: 'Отсутствует спецификация диска группы хранения',
  },
  phrases: {
    en: [
      'log drive does not exist recoverserver',
      'drive of the transaction logs missing when recovering the server',
      'recoverserver wants the drive letter of the log folder',
      'storage group drive missing disaster recovery setup',
      'new machine lacks the log drive, recover server',
      'transaction log drive letter missing exchange recovery',
      'log drive of the storage group missing when recovering the server',
    ],
    fr: [
      'lecteur des journaux absent recoverserver',
      'récupération du serveur, lecteur des journaux de transactions manquant',
      'recoverserver demande la lettre de lecteur des journaux',
      'lecteur du groupe de stockage manquant lors de la récupération',
      'la nouvelle machine n’a pas le lecteur des journaux de transactions',
      'lecteur des journaux absent récupération du serveur',
    ],
    de: ['recoverserver laufwerk der transaktionsprotokolle fehlt'],
    es: ['recoverserver falta la unidad de los registros de transacciones'],
  },
  page: 'https://learn.microsoft.com/exchange/storage-group-drive-specification-is-missing-mailboxlogdrivedoesnotexist-exchange-2013-help',
  pasted: [
    'Storage group drive specification is missing',
    'recoverserver on EX01 says the log drive does not exist',
    'recoverserver sur EX01 : le lecteur des journaux de transactions est absent',
  ],
});
