/** Whether the server is in a domain, and what it is there. Windows itself knows; no domain controller is asked. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const domainRoleState = z.object({
  /** True when the server is joined to a domain, whether or not the domain can be reached now. */
  joined: z.boolean(),
  /** DNS name of the domain, or the name of the workgroup. */
  domain: z.string(),
  /** Win32_ComputerSystem.DomainRole: 0 and 1 are workstations, 2 and 3 servers, 4 and 5 domain controllers. */
  role: z.enum(['workstation', 'server', 'domain-controller']),
});

export type DomainRole = z.infer<typeof domainRoleState>;

export const domainRole = defineQuestion({
  kind: 'domain-role',
  params: z.object({}),
  value: domainRoleState,
  where: () => ({ en: 'role of the server in its domain', fr: 'rôle du serveur dans son domaine' }),
  needs: {
    en: 'an account that may read WMI (root\\cimv2)',
    fr: 'un compte autorisé à lire WMI (root\\cimv2)',
  },
  timeLimit: 15_000,
});

export function describeRole({ joined, domain, role }: DomainRole): Said {
  if (!joined) return { en: `workgroup ${domain}`, fr: `groupe de travail ${domain}` };
  if (role === 'domain-controller') {
    return { en: `domain controller of ${domain}`, fr: `contrôleur de domaine de ${domain}` };
  }
  return { en: `member of ${domain}`, fr: `membre de ${domain}` };
}
