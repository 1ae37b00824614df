/** A new installation must not meet the client access part, which Setup keeps under ClientAccessRole on the server already. */
import { roleAlreadyInstalled } from '../role-already-installed';

export const ClientAccessRoleAlreadyExists = roleAlreadyInstalled({
  id: 'ClientAccessRoleAlreadyExists',
  role: 'ClientAccess',
  subkey: 'ClientAccessRole',
  part: {
    en: 'the client access part, which Setup keeps under ClientAccessRole',
    fr: 'la partie accès client, conservée sous ClientAccessRole',
  },
  versions: ['2016', '2019'],
  titles: {},
  phrases: {
    en: [
      'client access role already exists',
      'clientaccessrole already installed',
      'backend client access role exists already',
      'cas role already exists on the server',
      'setup finds an existing client access backend role',
    ],
    fr: [
      'le rôle accès client existe déjà',
      'rôle clientaccess déjà installé',
      'rôle cas déjà présent sur le serveur',
      'setup trouve un rôle d’accès client existant',
      'la partie accès client existe déjà',
      'rôle serveur accès client déjà présent',
    ],
    de: ['clientzugriffsrolle ist schon vorhanden'],
  },
});
