/** Setup blocks the upgrade of a role Bridgehead that is older than these media can upgrade. */
import { upgradeMinimum } from '../upgrade-minimum';

export const BridgeheadUpgradeMinVersionBlock = upgradeMinimum({
  id: 'BridgeheadUpgradeMinVersionBlock',
  role: 'Bridgehead',
  subkey: 'HubTransportRole',
  versions: ['2016', '2019'],
  phrases: {
    en: [
      'bridgehead upgrade min version block',
      'upgrade of the bridgehead role blocked by its version',
      'bridgehead build too old to upgrade from',
      'upgrade blocked because the bridgehead role is too old',
      'Bridgehead upgrademinversionblock',
      'cannot upgrade hub transport from this version',
      'upgrade of the hub transport role from this version is blocked',
    ],
    fr: [
      'mise à niveau du rôle bridgehead bloquée par sa version',
      'rôle bridgehead trop ancien pour être mis à niveau',
      'blocage de mise à niveau version minimale bridgehead',
      'la version du rôle bridgehead bloque la mise à niveau',
      'Bridgehead upgrademinversionblock pourquoi',
      'rôle transport hub impossible à mettre à niveau depuis cette version',
    ],
  },
});
