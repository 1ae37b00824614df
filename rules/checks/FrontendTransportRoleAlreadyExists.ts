/** A new installation must not meet the front end of transport on the server already. */
import { roleAlreadyInstalled } from '../role-already-installed';

export const FrontendTransportRoleAlreadyExists = roleAlreadyInstalled({
  id: 'FrontendTransportRoleAlreadyExists',
  role: 'FrontendTransport',
  subkey: 'FrontendTransportRole',
  part: { en: 'the front end of transport', fr: 'le frontal de transport' },
  versions: ['2016'],
  titles: {},
  phrases: {
    en: [
      'frontend transport role already exists',
      'front end transport role is already installed',
      'fet role already there',
      'frontendtransportrole exists',
      'setup finds an existing front end transport role',
      'front end transport role already installed',
    ],
    fr: [
      'le rôle frontend transport existe déjà',
      'rôle transport frontal déjà installé',
      'le frontal de transport est déjà là',
      'frontendtransportrole existe',
      'setup trouve un rôle de transport frontal existant',
    ],
    de: ['front-end-transport-rolle bereits vorhanden'],
  },
});
