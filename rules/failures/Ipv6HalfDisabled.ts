/** IPv6 was cleared on the network card while Windows still uses it elsewhere: an old trap of the transport role. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { restartAndRerun, said, steps } from './wording';

export const Ipv6HalfDisabled = defineFailure({
  id: 'Ipv6HalfDisabled',
  severity: 'error',
  versions: ['2007', '2010', '2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'IPv6 is switched off only by half',
      checks: 'install-ExsetdataAtom SMTP ended with code 2147504141: the property cannot be found in the cache.',
      why: 'With IPv6 cleared on the network card but not switched off in Windows, the transport role cannot read the addresses of the server.',
    },
    fr: {
      title: 'IPv6 n’est désactivé qu’à moitié',
      checks: 'install-ExsetdataAtom SMTP s’est terminé avec le code 2147504141 : propriété introuvable dans le cache.',
      why: 'Si IPv6 est décoché sur la carte réseau sans être désactivé dans Windows, le rôle de transport ne peut pas lire les adresses du serveur.',
    },
  },
  fingerprints: [{ pattern: "error code '2147504141'" }],
  phrases: {
    en: [
      'error code 2147504141 hub transport',
      'the property cannot be found in the cache exchange setup',
      'install-exsetdataatom smtp fails ipv6',
      'ipv6 disabled on the card exchange setup fails',
      'disabledcomponents ipv6 exchange transport role',
      'ipv6 unticked on the network card',
      'ipv6 disabled on the nic only',
      'ipv6 setup transport does not start',
    ],
    fr: [
      'erreur 2147504141 hub transport',
      'propriété introuvable dans le cache setup exchange',
      'install-exsetdataatom smtp échoue ipv6',
      'ipv6 décoché sur la carte, setup exchange échoue',
      'disabledcomponents ipv6 rôle transport exchange',
      'ipv6 décoché sur la carte réseau',
    ],
  },
  asks: {},
  toKnow: said(
    'The binding of the card and the registry: `Get-NetAdapterBinding -ComponentID ms_tcpip6`, and DisabledComponents under HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters.',
    'La liaison de la carte et le Registre : `Get-NetAdapterBinding -ComponentID ms_tcpip6`, et DisabledComponents sous HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters.',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'ipv6-on-or-off',
      title: said('Switch IPv6 on, or off altogether', 'Activer IPv6, ou le désactiver entièrement'),
      steps: steps(
        said(
          'Microsoft tests Exchange with IPv6 on: `Enable-NetAdapterBinding -Name "CARD" -ComponentID ms_tcpip6`',
          'Microsoft teste Exchange avec IPv6 activé : `Enable-NetAdapterBinding -Name "CARTE" -ComponentID ms_tcpip6`',
        ),
        said(
          'If it must be off, set the DWORD DisabledComponents to 0xFF under HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters as well.',
          'S’il doit rester désactivé, régler aussi le DWORD DisabledComponents sur 0xFF sous HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip6\\Parameters.',
        ),
        restartAndRerun,
      ),
      rights: localAdministrators,
      risk: 'low',
      reversal: said(
        'Clear the binding or set the former value again.',
        'Décocher la liaison ou rétablir l’ancienne valeur.',
      ),
      minutes: 15,
    },
  ],
  sources: [
    {
      title: 'KB952842: the Hub Transport role fails to install where IPv6 is only partly disabled',
      url: 'https://support.microsoft.com/kb/952842',
    },
    setupLogLines,
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-message', note: 'Seen with 2007 and 2010.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] An error occurred with error code '2147504141' and message 'The property cannot be found in the cache.'.",
    ],
    pasted: [
      "An error occurred with error code '2147504141' and message 'The property cannot be found in the cache.'.",
      'exchange setup: install-exsetdataatom smtp fails, ipv6 disabled on the card',
      'ipv6 décoché sur la carte, setup exchange échoue avec 2147504141',
    ],
  },
});
