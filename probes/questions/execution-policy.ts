/**
 * The execution policy of PowerShell, scope by scope.
 *
 * `userPolicy` and `currentUser` are those of the account that reads, and `process` is that of this session: none of
 * the three says anything about the person who runs Setup. `machinePolicy` and `localMachine` are the same for all.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';

const policies = ['Undefined', 'Restricted', 'AllSigned', 'RemoteSigned', 'Unrestricted', 'Bypass'] as const;
const policy = z.enum(policies);

const executionPolicyState = z.object({
  machinePolicy: policy,
  userPolicy: policy,
  process: policy,
  currentUser: policy,
  localMachine: policy,
});

export const executionPolicy = defineQuestion({
  kind: 'execution-policy',
  params: z.object({}),
  value: executionPolicyState,
  where: () => ({
    en: 'execution policy of PowerShell, by scope',
    fr: 'stratégie d’exécution de PowerShell, par étendue',
  }),
  needs: {
    en: 'the right to run PowerShell on the server (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit d’exécuter PowerShell sur le serveur (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 10_000,
});
