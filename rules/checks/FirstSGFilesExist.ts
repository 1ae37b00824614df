/** Setup of Exchange 2007 finds files of an earlier First Storage Group where it wants to create its own. */
import { oldStorageGroup } from '../old-storage-group';

export const FirstSGFilesExist = oldStorageGroup({
  id: 'FirstSGFilesExist',
  folder: 'First Storage Group',
  title: {
    en: 'Old database files lie in the folder First Storage Group',
    fr: 'D’anciens fichiers de base de données se trouvent dans First Storage Group',
  },
  phrases: {
    en: [
      'first storage group database files are present in the target path',
      'old files in the first storage group folder exchange 2007',
      'first storage group edb already exists',
      'setup finds existing databases in the installation path, first storage group',
      'may I delete the first storage group folder before install',
      'old database files first storage group target path',
    ],
    fr: [
      'fichiers de base de données first storage group présents dans le chemin cible',
      'anciens fichiers dans le premier groupe de stockage',
      'first storage group existe déjà exchange 2007',
      'supprimer le dossier first storage group avant installation',
      'base edb du premier groupe de stockage encore présente',
    ],
    de: ['alte datenbankdateien first storage group vorhanden'],
  },
  page: 'https://learn.microsoft.com/exchange/older-database-files-present-firstsgfilesexist-exchange-2013-help',
  pasted: [
    'exchange 2007 setup stops: old files in the first storage group folder on SBS-EX',
    'anciens fichiers dans le premier groupe de stockage, setup refuse de continuer',
  ],
});
