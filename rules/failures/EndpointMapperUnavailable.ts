/** Setup adds firewall rules through the Windows Firewall service, and that service does not run. */
import { startService } from '../../probes/fixes/start-service';
import { describeService, service } from '../../probes/questions/service';
import { defineFailure } from '../failure';
import { localAdministrators } from './rights';
import { setupLogLines, setupLogReviewer } from './sources';

const wanted = { en: 'Running, start type Automatic', fr: 'En cours d’exécution, type de démarrage Automatique' };

export const EndpointMapperUnavailable = defineFailure({
  id: 'EndpointMapperUnavailable',
  severity: 'error',
  versions: ['2013', '2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The Windows Firewall service is not running',
      checks:
        'Setup added firewall rules and got 0x800706D9: nobody answers behind the endpoint mapper, which here is the firewall service.',
      why: 'Setup writes rules for its services even where the firewall profiles are off. With the service MpsSvc stopped it cannot.',
    },
    fr: {
      title: 'Le service Pare-feu Windows n’est pas démarré',
      checks:
        'Le programme d’installation a ajouté des règles de pare-feu et a reçu 0x800706D9 : personne ne répond derrière le mappeur de points de terminaison, ici le service de pare-feu.',
      why: 'Le programme d’installation écrit des règles pour ses services même si les profils du pare-feu sont désactivés. Avec le service MpsSvc arrêté, il ne le peut pas.',
    },
  },
  fingerprints: [{ pattern: '0x800706D9' }],
  phrases: {
    en: [
      'no more endpoints available from the endpoint mapper',
      '0x800706d9 during exchange setup',
      'windows firewall service stopped and setup fails',
      'mpssvc disabled exchange installation',
      'endpoint mapper error while installing exchange',
    ],
    fr: [
      'plus de points de terminaison disponibles auprès du mappeur',
      '0x800706d9 installation exchange',
      'service pare-feu windows arrêté, setup échoue',
      'mpssvc désactivé installation exchange',
      'erreur du mappeur de points de terminaison exchange',
    ],
  },
  asks: { service: service({ name: 'MpsSvc' }) },
  judge: ({ service: state }) => {
    const found = describeService(state);
    const shows = [{ question: 'service' as const, found, wanted }];
    if (state.exists && state.status === 'Running') {
      return {
        verdict: 'pass',
        because: {
          en: 'The Windows Firewall service is running now.',
          fr: 'Le service Pare-feu Windows est démarré maintenant.',
        },
        shows,
      };
    }
    return {
      verdict: 'fail',
      because: {
        en: 'The Windows Firewall service is not running.',
        fr: 'Le service Pare-feu Windows n’est pas démarré.',
      },
      shows,
    };
  },
  causedBy: [],
  remedies: [
    {
      id: 'start-firewall-service',
      title: { en: 'Start the Windows Firewall service', fr: 'Démarrer le service Pare-feu Windows' },
      steps: {
        en: [
          'Look at the profiles first: `Get-NetFirewallProfile | Format-Table Name,Enabled`. Where a profile is on, its rules take effect as soon as the service starts.',
          'In an elevated PowerShell, set the start type: `Set-Service MpsSvc -StartupType Automatic`',
          'Start the service: `Start-Service MpsSvc`',
          'If Windows refuses to change the service, a group policy or a registry value (Start under HKLM\\SYSTEM\\CurrentControlSet\\Services\\MpsSvc) disables it: have that changed.',
          'Run Setup again.',
        ],
        fr: [
          'Examiner d’abord les profils : `Get-NetFirewallProfile | Format-Table Name,Enabled`. Si un profil est activé, ses règles s’appliquent dès le démarrage du service.',
          'Dans PowerShell avec élévation de privilèges, définir le type de démarrage : `Set-Service MpsSvc -StartupType Automatic`',
          'Démarrer le service : `Start-Service MpsSvc`',
          'Si Windows refuse de modifier le service, une stratégie de groupe ou une valeur du Registre (Start sous HKLM\\SYSTEM\\CurrentControlSet\\Services\\MpsSvc) le désactive : la faire modifier.',
          'Relancer le programme d’installation.',
        ],
      },
      rights: localAdministrators,
      risk: 'low',
      reversal: {
        en: 'Set the start type back to its former value and restart the server.',
        fr: 'Rétablir l’ancien type de démarrage et redémarrer le serveur.',
      },
      minutes: 5,
      never: [
        {
          en: 'Do not stop the service to switch the firewall off: Windows does not support a stopped MpsSvc. Switch its profiles off instead.',
          fr: 'Ne pas arrêter le service pour couper le pare-feu : Windows ne prend pas en charge un MpsSvc arrêté. Désactiver plutôt ses profils.',
        },
      ],
      fix: ({ service: state }) =>
        state.exists && state.status !== 'Running'
          ? startService({ name: 'MpsSvc', startType: 'Automatic' })
          : undefined,
    },
  ],
  sources: [setupLogReviewer, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    { claim: 'judge', basis: 'microsoft', note: 'SetupLogReviewer names the firewall service as the cause.' },
    { claim: 'remedy', basis: 'microsoft' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [
      {
        name: 'running',
        answers: {
          service: {
            exists: true,
            displayName: 'Windows Defender Firewall',
            status: 'Running',
            startType: 'Automatic',
          },
        },
        verdict: 'pass',
      },
      {
        name: 'disabled',
        answers: {
          service: { exists: true, displayName: 'Windows Defender Firewall', status: 'Stopped', startType: 'Disabled' },
        },
        verdict: 'fail',
      },
    ],
    logged: [
      '[03/06/2021 15:14:57.0546] [2] [ERROR] There are no more endpoints available from the endpoint mapper. (Exception from HRESULT: 0x800706D9)',
    ],
    pasted: [
      'There are no more endpoints available from the endpoint mapper. (Exception from HRESULT: 0x800706D9)',
      '0x800706D9 : plus de points de terminaison, pare-feu arrêté, setup échoue sur EX01',
    ],
  },
});
