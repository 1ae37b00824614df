/** The drive that held the databases of the server is missing on the machine on which it is to be recovered. */
import { missingDrive } from '../missing-drive';

export const MailboxEDBDriveDoesNotExist = missingDrive({
  id: 'MailboxEDBDriveDoesNotExist',
  path: 'EdbFilePath',
  what: { en: 'the database files of this server', fr: 'les fichiers de base de données de ce serveur' },
  title: {
    en: 'The drive of the mailbox databases is missing',
    fr: 'Le lecteur des bases de données de boîtes aux lettres est absent',
  },
  titles: {
    ko: '사서함 데이터베이스 드라이브 사양은 missing',
    'zh-tw': '信箱資料庫的磁碟機規格是 missing',
    it: 'Specifica unità del database delle cassette postali è missing',
    'pt-br': 'Especificação de unidade de banco de dados de caixa de correio é missing',
    en: 'Mailbox database drive specification is missing',
    fr: 'Spécification de lecteur de base de données de boîte aux lettres manquant',
    de: 'Laufwerksangabe für Postfachdatenbank fehlt',
    es: 'Falta la especificación de la unidad de la base de datos de buzones',
    ja: 'メールボックス データベース ドライブの仕様が見つからない',
    'zh-cn': '邮箱数据库驱动器规格丢失',
    ru: 'Отсутствует спецификация диска базы данных почтового ящика',
  },
  phrases: {
    en: [
      'edb drive does not exist recoverserver',
      'drive of the database missing when recovering the server',
      'recoverserver wants the drive letter of the mailbox database',
      'disaster recovery setup cannot find the drive with the edb files',
      'new machine lacks the database drive, recover server',
      'edb file drive letter missing exchange recovery',
      'database drive missing when recovering the server',
    ],
    fr: [
      'lecteur de la base edb absent recoverserver',
      'récupération du serveur, lecteur de la base de données manquant',
      'recoverserver demande la lettre de lecteur de la base de boîtes aux lettres',
      'la nouvelle machine n’a pas le lecteur des fichiers edb',
      'lettre de lecteur des bases manquante lors de la récupération exchange',
      'lecteur de la base de données absent récupération du serveur',
    ],
    de: ['recoverserver laufwerk der postfachdatenbank fehlt'],
    es: ['recoverserver falta la unidad de la base de datos edb'],
  },
  page: 'https://learn.microsoft.com/exchange/mailbox-database-drive-specification-is-missing-mailboxedbdrivedoesnotexist-exchange-2013-help',
  pasted: [
    'Mailbox database drive specification is missing',
    'recoverserver on EX01 says the edb drive does not exist',
    'recoverserver sur EX01 : lecteur de la base edb absent',
  ],
});
