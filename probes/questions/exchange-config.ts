/**
 * What only the Exchange Management Shell knows, from a closed list of reads.
 *
 * Each read is one constant command with fixed parameters. Where the shell is not installed the question is
 * `not-applicable`, where it cannot be loaded `not-supported`, and the detail says what is missing. `askExchange` gives
 * the question for one read, with the type of that read.
 */
import { z } from 'zod';
import { defineQuestion, type Question } from '../question';
import { exchangeReads } from './exchange-reads';

const exchangeConfigState = z.discriminatedUnion('read', [
  exchangeReads.organization,
  exchangeReads.queues,
  exchangeReads['expansion-groups'],
  exchangeReads['send-connectors'],
  exchangeReads['offline-address-books'],
  exchangeReads['edge-subscriptions'],
  exchangeReads.databases,
  exchangeReads.hybrid,
  exchangeReads.certificates,
]);

export type ExchangeConfig = z.infer<typeof exchangeConfigState>;
export type ExchangeRead = ExchangeConfig['read'];
type ExchangeConfigOf<R extends ExchangeRead> = Extract<ExchangeConfig, { readonly read: R }>;

export const exchangeReadNames = Object.keys(exchangeReads) as [ExchangeRead, ...ExchangeRead[]];

const command: Readonly<Record<ExchangeRead, string>> = {
  organization: 'Get-OrganizationConfig',
  queues: 'Get-Queue',
  'expansion-groups': 'Get-DistributionGroup, Get-DynamicDistributionGroup',
  'send-connectors': 'Get-SendConnector',
  'offline-address-books': 'Get-OfflineAddressBook',
  'edge-subscriptions': 'Get-EdgeSubscription',
  databases: 'Get-MailboxDatabase, Get-Mailbox',
  hybrid: 'Get-OrganizationRelationship, Get-HybridConfiguration',
  certificates: 'Get-ExchangeCertificate',
};

export const exchangeConfig = defineQuestion({
  kind: 'exchange-config',
  params: z.object({ read: z.enum(exchangeReadNames) }),
  value: exchangeConfigState,
  where: ({ read }) => ({
    en: `Exchange Management Shell: ${command[read]}`,
    fr: `Exchange Management Shell\u00a0: ${command[read]}`,
  }),
  needs: {
    en: 'Exchange on the server, and a domain account with the role View-Only Organization Management',
    fr: 'Exchange sur le serveur, et un compte de domaine du groupe de rôles View-Only Organization Management',
  },
  timeLimit: 90_000,
});

/** The question for one read, whose answer has the type of that read and no other. */
export function askExchange<R extends ExchangeRead>(read: R): Question<ExchangeConfigOf<R>> {
  const question = exchangeConfig({ read });
  return {
    ...question,
    decode: (raw) => {
      const value = question.decode(raw);
      return value !== undefined && isRead(value, read) ? value : undefined;
    },
  };
}

function isRead<R extends ExchangeRead>(value: ExchangeConfig, read: R): value is ExchangeConfigOf<R> {
  return value.read === read;
}
