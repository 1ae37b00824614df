/** What the computer is in its network: its names, its domain, and its role there. */
import { z } from 'zod';
import { defineQuestion } from '../question';

/** In the order of the numbers that Windows gives (Win32_ComputerSystem.DomainRole, 0 to 5). */
export const domainRoles = [
  'standalone-workstation',
  'member-workstation',
  'standalone-server',
  'member-server',
  'backup-domain-controller',
  'primary-domain-controller',
] as const;

const computerState = z.object({
  /** NetBIOS name, such as EX01. */
  name: z.string(),
  /** First part of the DNS name as Windows has it. */
  dnsHostName: z.string(),
  partOfDomain: z.boolean(),
  /** DNS name of the domain, or the name of the workgroup. */
  domain: z.string(),
  domainRole: z.enum(domainRoles),
});

export type ComputerState = z.infer<typeof computerState>;

export const computer = defineQuestion({
  kind: 'computer',
  params: z.object({}),
  value: computerState,
  where: () => ({ en: 'names, domain and role of the computer', fr: 'noms, domaine et rôle de l’ordinateur' }),
  needs: {
    en: 'the right to query WMI (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit d’interroger WMI (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});

/** Both kinds of domain controller: the word "backup" is from NT 4 and means every one but the PDC emulator. */
export function isDomainController({ domainRole }: ComputerState): boolean {
  return domainRole === 'backup-domain-controller' || domainRole === 'primary-domain-controller';
}
