/** Setup of Exchange 2007 finds files of an earlier Second Storage Group, the place of the public folder database. */
import { oldStorageGroup } from '../old-storage-group';

export const SecondSGFilesExist = oldStorageGroup({
  id: 'SecondSGFilesExist',
  folder: 'Second Storage Group',
  title: {
    en: 'Old database files lie in the folder Second Storage Group',
    fr: 'D’anciens fichiers de base de données se trouvent dans Second Storage Group',
  },
  phrases: {
    en: [
      'second storage group older database files are present in the target path',
      'storage group database files are present in the target path',
      'old files in the second storage group folder exchange 2007',
      'public folder database folder second storage group already exists',
      'second storage group edb blocks setup',
      'older database files in the target, second storage group',
      'old database files second storage group target path',
    ],
    fr: [
      'fichiers de base de données second storage group présents dans le chemin cible',
      'anciens fichiers dans le second groupe de stockage',
      'second storage group existe déjà exchange 2007',
      'dossier de la base de dossiers publics second storage group déjà présent',
      'base edb du deuxième groupe de stockage encore présente',
    ],
    de: ['alte datenbankdateien second storage group vorhanden'],
  },
  page: 'https://learn.microsoft.com/exchange/older-database-files-present-secondsgfilesexist-exchange-2013-help',
  pasted: [
    'Second Storage Group: older database files are present in the target path. Setup cant continue. (public folder db folder on SBS-EX)',
    'anciens fichiers dans le second groupe de stockage, le setup ne continue pas',
  ],
});
