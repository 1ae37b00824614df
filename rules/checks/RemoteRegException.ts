/** Setup opens the registry of the server over the network, by the server’s own full name, and could not. */
import { describeRemoteRegistry } from '../../probes/fixes/start-remote-registry';
import { remoteRegistry } from '../../probes/questions/remote-registry';
import {
  clearTheWay,
  correctTheName,
  obstacleOf,
  findWhatStopsTheService,
  startTheService,
  type Obstacle,
} from '../remote-registry-remedies';
import { defineRule } from '../rule';
import type { Said } from '../../probes/said';

const wanted = { en: 'opened', fr: 'ouvert' };

const reasons: Readonly<Record<Obstacle, Said>> = {
  service: { en: 'the service RemoteRegistry is not running', fr: 'le service RemoteRegistry n’est pas démarré' },
  name: {
    en: 'its full name does not lead to one of its own addresses',
    fr: 'son nom complet ne mène à aucune de ses propres adresses',
  },
  way: {
    en: 'the service is running and the name is right, so a firewall or missing rights are in the way',
    fr: 'le service est démarré et le nom est correct ; un pare-feu ou des droits manquants bloquent donc l’accès',
  },
};

export const RemoteRegException = defineRule({
  id: 'RemoteRegException',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The server cannot open its own registry over the network',
      checks:
        'Setup opens the registry of this computer through the Remote Registry service, by the computer’s full name.',
      why: 'Setup reads settings of Exchange servers this way, its own included. Security baselines often disable the service.',
    },
    fr: {
      title: 'Le serveur ne peut pas ouvrir son propre Registre par le réseau',
      checks:
        'Le programme d’installation ouvre le Registre de cet ordinateur par le service Registre à distance, avec le nom complet de l’ordinateur.',
      why: 'Le programme d’installation lit ainsi des paramètres des serveurs Exchange, y compris les siens. Les référentiels de sécurité désactivent souvent ce service.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'remote registry disabled exchange setup',
      'OpenRemoteBaseKey failed exchange prereq',
      'does exchange setup need the remote registry service',
      'remote registry service stopped by cis baseline',
      'exchange setup cannot read the remote registry',
      'remote registry exception during exchange prerequisites',
    ],
    fr: [
      'registre à distance désactivé installation exchange',
      'OpenRemoteBaseKey échoue exchange',
      'exchange a-t-il besoin du service registre distant',
      'service remote registry désactivé par la stratégie de sécurité',
      'setup exchange ne peut pas lire le registre à distance',
      'exception registre distant vérification exchange',
      'registre distant désactivé',
      'accès au registre distant en échec',
    ],
    de: ['remoteregistrierung deaktiviert exchange setup', 'dienst remoteregistrierung exchange voraussetzung'],
    es: ['registro remoto deshabilitado exchange', 'servicio registro remoto instalación exchange'],
    it: ['registro di sistema remoto disabilitato exchange', 'servizio registro remoto installazione exchange'],
  },
  asks: { registry: remoteRegistry({}) },
  judge: ({ registry }) => {
    const shows = [{ question: 'registry' as const, found: describeRemoteRegistry(registry), wanted }];
    if (registry.opened) {
      return {
        verdict: 'pass',
        because: {
          en: `The server opens its own registry as ${registry.fqdn}.`,
          fr: `Le serveur ouvre son propre Registre sous le nom ${registry.fqdn}.`,
        },
        shows,
      };
    }
    const obstacle = obstacleOf(registry);
    return {
      verdict: 'fail',
      because: {
        en: `The server cannot open its own registry as ${registry.fqdn}: ${reasons[obstacle].en}.`,
        fr: `Le serveur ne peut pas ouvrir son propre Registre sous le nom ${registry.fqdn} : ${reasons[obstacle].fr}.`,
      },
      shows,
      captures: { obstacle },
    };
  },
  causedBy: [],
  remedies: [startTheService, findWhatStopsTheService, correctTheName, clearTheWay],
  sources: [
    {
      title: 'Exchange prerequisites: Remote Registry must be Automatic and not disabled',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/prerequisites',
    },
    {
      title: 'Exchange support engineers: setup log reviewer',
      url: 'https://microsoft.github.io/CSS-Exchange/Setup/SetupLogReviewer/',
    },
    { title: 'ExchangeSetup.log: Setup sets RemoteRegistry to Automatic and starts it before the checks' },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The rule has no help page, and no message of it is public.' },
    {
      claim: 'judge',
      basis: 'microsoft',
      note: 'Support engineers name the call that fails: opening the registry by the own full name.',
    },
    {
      claim: 'remedy',
      basis: 'inference',
      note: 'The service from the prerequisites page; name and firewall from how the call works.',
    },
    { claim: 'versions', basis: 'inference', note: 'SE: from 2019.' },
  ],
  examples: {
    judged: [
      {
        name: 'opened, the idle service is started by the call',
        answers: {
          registry: {
            fqdn: 'ex01.corp.example',
            opened: true,
            error: null,
            resolvesTo: ['192.0.2.11'],
            ownAddresses: ['192.0.2.11', '127.0.0.1'],
            service: { exists: true, displayName: 'Remote Registry', status: 'Running', startType: 'Automatic' },
          },
        },
        verdict: 'pass',
      },
      {
        name: 'disabled by a baseline',
        answers: {
          registry: {
            fqdn: 'ex01.corp.example',
            opened: false,
            error: 'The network path was not found.',
            resolvesTo: ['192.0.2.11'],
            ownAddresses: ['192.0.2.11', '127.0.0.1'],
            service: { exists: true, displayName: 'Remote Registry', status: 'Stopped', startType: 'Disabled' },
          },
        },
        verdict: 'fail',
      },
    ],
    pasted: [
      'Evaluated [Rule:RemoteRegException] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"]',
      'remote registry is disabled by our baseline on EX01, does the exchange CU need it?',
    ],
  },
});
