/** The LDAP port of an Edge Transport server's own directory is taken by something else. */
import { edgePort } from '../edge-port';

export const ADAMPortAlreadyInUse = edgePort({
  id: 'ADAMPortAlreadyInUse',
  port: 50389,
  protocol: 'LDAP',
  parameter: '/AdamLdapPort',
  phrases: {
    en: [
      'port 50389 is already in use',
      'adam port is already in use',
      'ad lds ldap port taken on the edge server',
      'edge transport setup port 50389',
      'adam ldap port occupied edge',
      'edge setup: port 50389 is already in use',
      'port 50389 already in use on the edge server',
    ],
    fr: [
      'port 50389 déjà utilisé',
      'port adam déjà utilisé',
      'port ldap d’ad lds occupé sur le serveur edge',
      'installation edge port 50389',
      'port ldap adam occupé edge',
      'port 50389 occupé par un autre programme serveur edge',
    ],
    de: ['port 50389 bereits verwendet edge'],
    es: ['puerto 50389 en uso edge'],
  },
  pasted: ['exchange edge setup: port 50389 is already in use', 'installation exchange edge : port 50389 déjà utilisé'],
});
