/** The filtering service (FMS) loads its engines before it answers, and Setup does not wait for ever. */
import { serviceDidNotStart } from './service-start';
import { said, steps } from './wording';

export const FilteringServiceDidNotStart = serviceDidNotStart({
  id: 'FilteringServiceDidNotStart',
  service: 'FMS',
  shown: 'Microsoft Filtering Management Service',
  words: {
    en: {
      title: 'The Filtering Management service did not start during Setup',
      checks: 'Setup started FMS, the service behind the malware filter, and waited for it in vain.',
      why: 'Transport asks this service to scan messages. It is slow to start on a small or busy server, and it needs write access to the FIP-FS folder.',
    },
    fr: {
      title: 'Le service de gestion du filtrage n’a pas démarré pendant l’installation',
      checks:
        'Le programme d’installation a démarré FMS, le service du filtre anti-programme malveillant, et l’a attendu en vain.',
      why: 'Le transport demande à ce service d’analyser les messages. Il démarre lentement sur un petit serveur ou un serveur chargé, et il lui faut l’écriture dans le dossier FIP-FS.',
    },
  },
  phrases: {
    en: [
      'service fms failed to reach status running',
      'filtering management service does not start during setup',
      'exchange setup hangs at 98 percent fms',
      'fms service start timeout',
      'microsoft filtering management service stuck',
    ],
    fr: [
      'le service fms n’atteint pas l’état running',
      'service de gestion du filtrage ne démarre pas',
      'setup exchange bloqué à 98 % fms',
      'délai de démarrage du service fms dépassé',
      'microsoft filtering management service bloqué',
    ],
  },
  lookAt: steps(
    said(
      'See that SYSTEM and Network Service have Full Control of V15\\FIP-FS and that the antivirus excludes that folder.',
      'Vérifier que SYSTEM et Service réseau ont le contrôle total de V15\\FIP-FS et que l’antivirus exclut ce dossier.',
    ),
    said(
      'See that the disk of the Exchange folder has several gigabytes free: the engines are unpacked there.',
      'Vérifier que le disque du dossier d’Exchange a plusieurs gigaoctets libres : les moteurs y sont décompressés.',
    ),
    said(
      'On a small test server, start FMS by hand while Setup is at this step, so that it finds the service running.',
      'Sur un petit serveur de test, démarrer FMS à la main pendant cette étape, pour que le programme d’installation le trouve démarré.',
    ),
    said(
      'A new installation can be run without the filter: `/DisableAMFiltering`. It is switched on later by Enable-AntimalwareScanning.ps1.',
      'Une nouvelle installation peut se faire sans le filtre : `/DisableAMFiltering`. Il s’active plus tard par Enable-AntimalwareScanning.ps1.',
    ),
  ),
  sources: [
    {
      title: 'Service FMS failed to reach status Running',
    },
  ],
  seen: 'Seen with 2013.',
  pasted: [
    "Service 'FMS' failed to reach status 'Running' on this server.",
    'exchange setup hangs at 98 percent, filtering management service does not start',
    'setup exchange : le service de gestion du filtrage fms ne démarre pas',
  ],
});
