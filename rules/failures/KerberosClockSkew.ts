/** Kerberos refuses tickets when two clocks differ by more than five minutes. */
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines } from './sources';
import { rerun, said, since2013, steps } from './wording';

export const KerberosClockSkew = defineFailure({
  id: 'KerberosClockSkew',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'The clocks of this server and of the domain controller differ',
      checks: 'A sign-in was refused because the time of the client and of the server differ too much.',
      why: 'Five minutes are the limit of Kerberos. A virtual machine that takes its time from its host, or a wrong time zone, is the usual reason.',
    },
    fr: {
      title: 'Les horloges du serveur et du contrôleur de domaine diffèrent',
      checks: 'Une authentification a été refusée parce que l’heure du client et celle du serveur diffèrent trop.',
      why: 'La limite de Kerberos est de cinq minutes. En général, une machine virtuelle prend l’heure de son hôte, ou le fuseau horaire est faux.',
    },
  },
  fingerprints: [
    { pattern: 'KRB_AP_ERR_SKEW' },
    { pattern: '0x80070576' },
    { pattern: 'time and/or date difference between the client and (?:the )?server' },
  ],
  phrases: {
    en: [
      'clock of the server is minutes off the domain controller, sign in refused',
      'krb_ap_err_skew exchange setup',
      'there is a time difference between the client and server',
      'clock skew kerberos during exchange setup',
      'time of the server differs from the domain controller exchange',
      'w32tm time wrong and exchange setup fails',
    ],
    fr: [
      'krb_ap_err_skew setup exchange',
      'différence d’heure entre le client et le serveur exchange',
      'décalage d’horloge kerberos pendant setup exchange',
      'l’heure du serveur diffère du contrôleur de domaine exchange',
      'horloge fausse, setup exchange échoue',
    ],
  },
  asks: {},
  toKnow: said(
    'The difference: `w32tm /stripchart /computer:DC /samples:3 /dataonly`',
    'L’écart : `w32tm /stripchart /computer:DC /samples:3 /dataonly`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'set-the-clock-right',
      title: said('Take the time from the domain', 'Prendre l’heure du domaine'),
      steps: steps(
        said(
          'See where the time comes from: `w32tm /query /source`. It should be a domain controller.',
          'Voir d’où vient l’heure : `w32tm /query /source`. Ce doit être un contrôleur de domaine.',
        ),
        said(
          'For a virtual machine, switch off time synchronization with the host.',
          'Pour une machine virtuelle, désactiver la synchronisation de l’heure avec l’hôte.',
        ),
        said(
          'Take it from the domain: `w32tm /config /syncfromflags:domhier /update`, then `w32tm /resync`',
          'La prendre du domaine : `w32tm /config /syncfromflags:domhier /update`, puis `w32tm /resync`',
        ),
        said(
          'If the domain controllers themselves differ, put the one with the role PDC emulator right first.',
          'Si les contrôleurs de domaine eux-mêmes diffèrent, corriger d’abord celui qui a le rôle émulateur PDC.',
        ),
        rerun,
      ),
      rights: localAdministrators,
      risk: 'medium',
      reversal: said('Set the former source of time again.', 'Rétablir l’ancienne source de temps.'),
      minutes: 15,
      never: [
        said(
          'Do not set the clock of a running Exchange server back by hours at once: mail and logs would carry times of the future. Correct it while the services are stopped.',
          'Ne pas reculer d’un coup de plusieurs heures l’horloge d’un serveur Exchange actif : messages et journaux porteraient des heures futures. Corriger avec les services arrêtés.',
        ),
      ],
    },
  ],
  sources: [setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'microsoft', note: 'The codes are those of Kerberos and Windows.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      '[11/20/2026 02:14:57.0546] [2] [ERROR] The request was refused: KRB_AP_ERR_SKEW.',
      '[11/20/2026 02:14:57.0546] [2] [ERROR] There is a time and/or date difference between the client and server. (Exception from HRESULT: 0x80070576)',
    ],
    pasted: [
      'There is a time and/or date difference between the client and server. (Exception from HRESULT: 0x80070576)',
      'exchange setup fails with krb_ap_err_skew',
      'décalage d’horloge kerberos pendant setup exchange sur EX01',
    ],
  },
});
