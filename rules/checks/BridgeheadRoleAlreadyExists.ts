/** A new installation must not meet the transport part of the Mailbox role, which Setup calls Bridgehead on the server already. */
import { roleAlreadyInstalled } from '../role-already-installed';

export const BridgeheadRoleAlreadyExists = roleAlreadyInstalled({
  id: 'BridgeheadRoleAlreadyExists',
  role: 'Bridgehead',
  subkey: 'HubTransportRole',
  part: {
    en: 'the transport part of the Mailbox role, which Setup calls Bridgehead',
    fr: 'la partie transport du rôle serveur de boîtes aux lettres, que le programme d’installation nomme Bridgehead',
  },
  versions: ['2016', '2019'],
  titles: {},
  phrases: {
    en: [
      'bridgehead role already exists',
      'hub transport role already exists',
      'hub transport role is already installed',
      'transport service role already on this server',
      'setup finds an existing bridgehead role',
      'hub transport role already installed',
    ],
    fr: [
      'le rôle bridgehead existe déjà',
      'rôle transport hub déjà installé',
      'le rôle de transport existe déjà sur ce serveur',
      'setup trouve un rôle bridgehead existant',
      'hub transport déjà présent',
    ],
    de: ['hub-transport-rolle ist bereits vorhanden'],
  },
});
