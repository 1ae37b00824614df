/** The secure LDAP port of an Edge Transport server's own directory is taken by something else. */
import { edgePort } from '../edge-port';

export const ADAMSSLPortAlreadyInUse = edgePort({
  id: 'ADAMSSLPortAlreadyInUse',
  port: 50636,
  protocol: 'LDAP over TLS',
  parameter: '/AdamSslPort',
  phrases: {
    en: [
      'port 50636 is already in use',
      'adam ssl port is already in use',
      'ad lds secure ldap port taken on the edge server',
      'edge transport setup port 50636',
      'adam ssl port occupied edge',
      'port 50636 already in use on the edge server',
    ],
    fr: [
      'port 50636 déjà utilisé',
      'port ssl adam déjà utilisé',
      'port ldap sécurisé d’ad lds occupé sur le serveur edge',
      'installation edge port 50636',
      'port ssl adam occupé edge',
      'port 50636 occupé par un autre programme serveur edge',
    ],
    de: ['port 50636 bereits verwendet edge'],
    es: ['puerto 50636 en uso edge'],
  },
  pasted: ['exchange edge setup: port 50636 is already in use', 'installation exchange edge : port 50636 déjà utilisé'],
});
