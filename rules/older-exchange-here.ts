/**
 * Rules by which Setup refuses a computer that already carries an older Exchange: no two versions share one Windows.
 */
import {
  exchangeSetupState,
  type ExchangeSetupState,
  type SetupRoleState,
} from '../probes/questions/exchange-setup-state';
import type { Said } from '../probes/said';
import { exampleWithoutExchange } from './example-server';
import { defineRule, type Judged, type Rule, type RuleDefinition } from './rule';
import type { Product } from './run';

interface OlderExchangeHere {
  readonly id: string;
  /** The Exchange that is in the way. */
  readonly year: '2007' | '2010';
  /** How the name of its key in the registry ends. */
  readonly key: 'v8.0' | 'v14';
  /** Set where the rule speaks of the management tools alone. */
  readonly toolsOnly?: true;
  /** What is to be installed. */
  readonly target: Said;
  readonly versions: readonly Product[];
  readonly messages: readonly string[];
  readonly phrases: RuleDefinition['phrases'];
  readonly recognition: RuleDefinition['restsOn'][number];
  readonly pasted: readonly string[];
}

export function olderExchangeHere(given: OlderExchangeHere): Rule {
  const { id, year, target, versions, messages, phrases, recognition, pasted } = given;
  const what: Said = given.toolsOnly
    ? { en: `the management tools of Exchange ${year}`, fr: `les outils de gestion d’Exchange ${year}` }
    : { en: `a role of Exchange ${year}`, fr: `un rôle d’Exchange ${year}` };
  return defineRule({
    id,
    severity: 'error',
    versions,
    modes: ['install', 'upgrade'],
    words: {
      en: {
        title: `This computer already has ${what.en}`,
        checks: `Before ${target.en} is installed, Setup looks in the registry of the computer for ${what.en}.`,
        why: 'Two versions of Exchange cannot share one Windows, and one is not upgraded to the next in place. The new version goes onto another computer.',
      },
      fr: {
        title: `Cet ordinateur possède déjà ${what.fr}`,
        checks: `Avant d’installer ${target.fr}, le programme d’installation cherche dans le Registre de l’ordinateur ${what.fr}.`,
        why: 'Deux versions d’Exchange ne peuvent pas partager une même installation de Windows, et l’une ne se met pas à niveau vers l’autre sur place. La nouvelle version va sur un autre ordinateur.',
      },
    },
    messages,
    titles: {},
    phrases,
    asks: { setup: exchangeSetupState({}) },
    judge: ({ setup }) => judgeHere(setup, given, what),
    causedBy: [],
    remedies: [
      {
        id: 'use-another-computer',
        title: { en: 'Install on another computer', fr: 'Installer sur un autre ordinateur' },
        when: { en: `If Exchange ${year} is still in use here`, fr: `Si Exchange ${year} est encore utilisé ici` },
        steps: {
          en: [
            'Take a new computer with a Windows Server that the new Exchange supports, and join it to the domain.',
            'Install its prerequisites, then the new Exchange there.',
            'Move mailboxes, public folders, connectors and addresses for clients to it.',
            `Uninstall Exchange ${year} on the old computer at the very end.`,
          ],
          fr: [
            'Prendre un nouvel ordinateur avec une version de Windows Server prise en charge par le nouvel Exchange et le joindre au domaine.',
            'Y installer les prérequis, puis le nouvel Exchange.',
            'Y déplacer boîtes aux lettres, dossiers publics, connecteurs et adresses des clients.',
            `Désinstaller Exchange ${year} de l’ancien ordinateur tout à la fin.`,
          ],
        },
        rights: {
          en: 'Organization Management and Local Administrators',
          fr: 'Organization Management et Administrateurs locaux',
        },
        risk: 'medium',
        reversal: { en: 'Uninstall the new server.', fr: 'Désinstaller le nouveau serveur.' },
        minutes: 480,
      },
      {
        id: 'uninstall-older-exchange',
        title: {
          en: `Uninstall Exchange ${year} from this computer`,
          fr: `Désinstaller Exchange ${year} de cet ordinateur`,
        },
        when: {
          en: 'If only management tools are left here, or nothing that anybody uses',
          fr: 'S’il ne reste ici que des outils de gestion, ou rien d’utile',
        },
        steps: {
          en: [
            'See what is there: `Get-ExchangeServer <this computer>`, and the role keys in the registry. Only look; change nothing there.',
            `In Control Panel, Programs and Features, uninstall Microsoft Exchange Server ${year}; clear the boxes of what should go.`,
            'Restart the computer, and run the new Setup again.',
          ],
          fr: [
            'Voir ce qui est présent : `Get-ExchangeServer <cet ordinateur>`, et les clés de rôle du Registre. Regarder seulement ; n’y rien modifier.',
            `Dans le Panneau de configuration, Programmes et fonctionnalités, désinstaller Microsoft Exchange Server ${year} ; décocher ce qui doit partir.`,
            'Redémarrer l’ordinateur, puis relancer le nouveau programme d’installation.',
          ],
        },
        rights: {
          en: 'Organization Management and Local Administrators',
          fr: 'Organization Management et Administrateurs locaux',
        },
        risk: 'high',
        reversal: {
          en: `Install Exchange ${year} again from its media.`,
          fr: `Réinstaller Exchange ${year} depuis son support.`,
        },
        minutes: 60,
        never: [
          {
            en: 'Do not delete the registry keys of the old Exchange to get past the check.',
            fr: 'Ne pas supprimer les clés de Registre de l’ancien Exchange pour contourner la vérification.',
          },
        ],
      },
    ],
    sources: [
      { title: 'Setup’s own log or the name of the rule; it has no public page' },
      {
        title: 'Exchange Server system requirements',
        url: 'https://learn.microsoft.com/exchange/plan-and-deploy/system-requirements',
      },
    ],
    restsOn: [
      recognition,
      {
        claim: 'judge',
        basis: 'inference',
        note: `The key ...\\${given.key}, in which Setup of ${year} keeps its roles.`,
      },
      { claim: 'remedy', basis: 'microsoft', note: 'No upgrade in place from one version to the next.' },
    ],
    examples: {
      judged: [
        { name: 'nothing of Exchange', answers: { setup: exampleWithoutExchange }, verdict: 'pass' },
        {
          name: 'a newer Exchange',
          answers: { setup: withRoles('ExchangeServer\\v15', 'MailboxRole') },
          verdict: 'pass',
        },
        {
          name: `Exchange ${year}`,
          answers: { setup: withRoles(keyPath(given.key), given.toolsOnly ? 'AdminTools' : 'MailboxRole') },
          verdict: 'fail',
        },
      ],
      pasted,
    },
  });
}

function keyPath(key: OlderExchangeHere['key']): string {
  return key === 'v8.0' ? 'Exchange\\v8.0' : 'ExchangeServer\\v14';
}

function withRoles(key: string, name: string): ExchangeSetupState {
  const version = '8.3.83.6';
  const role = { name, configuredVersion: version, unpackedVersion: version, action: null, watermark: null };
  return { key: `HKLM\\SOFTWARE\\Microsoft\\${key}`, installedBuild: version, installPath: null, roles: [role] };
}

function isConfigured(role: SetupRoleState): boolean {
  return role.configuredVersion !== null || role.unpackedVersion !== null;
}

function judgeHere(setup: ExchangeSetupState, { key, toolsOnly }: OlderExchangeHere, what: Said): Judged<'setup'> {
  const here = setup.key?.toLowerCase().endsWith(`\\${key}`) ?? false;
  const roles = here ? setup.roles.filter(isConfigured).map((one) => one.name) : [];
  const meant = roles.filter((name) => (name === 'AdminTools') === (toolsOnly === true));
  const wanted = { en: `not ${what.en}`, fr: `pas ${what.fr}` };
  if (meant.length === 0) {
    const found = setup.key === null ? { en: 'no Exchange', fr: 'aucun Exchange' } : { en: setup.key, fr: setup.key };
    const because = {
      en: `The registry of this computer shows no sign of ${what.en}.`,
      fr: `Le Registre de cet ordinateur ne montre pas ${what.fr}.`,
    };
    return { verdict: 'pass', because, shows: [{ question: 'setup', found, wanted }] };
  }
  const list = meant.join(', ');
  const because = {
    en: `The registry of this computer shows ${what.en}: ${list}.`,
    fr: `Le Registre de cet ordinateur montre ${what.fr} : ${list}.`,
  };
  const found = { en: `${setup.key ?? ''}: ${list}`, fr: `${setup.key ?? ''} : ${list}` };
  return { verdict: 'fail', because, shows: [{ question: 'setup', found, wanted }] };
}
