/**
 * Services that were deleted and have not gone yet: Windows keeps them until the last program lets go of them.
 *
 * The mark is `DeleteFlag` = 1 in the key of the service, which the service control manager writes.
 */
import { z } from 'zod';
import { defineQuestion } from '../question';

const markedServices = z.object({
  /** Short names, the first 50 in the order of the alphabet. */
  services: z.array(z.string()).max(50),
  count: z.number().int().nonnegative(),
  /** Keys of services that the reading account may not open: whether they are marked is not known. */
  unreadable: z.array(z.string()).max(50),
});

export const servicesMarkedForDeletion = defineQuestion({
  kind: 'services-marked-for-deletion',
  params: z.object({}),
  value: markedServices,
  where: () => ({
    en: 'services marked for deletion (DeleteFlag under HKLM\\SYSTEM\\CurrentControlSet\\Services)',
    fr: 'services marqués pour suppression (DeleteFlag sous HKLM\\SYSTEM\\CurrentControlSet\\Services)',
  }),
  needs: {
    en: 'the right to read HKLM\\SYSTEM (local Administrators, or a JEA endpoint that allows it)',
    fr: 'le droit de lire HKLM\\SYSTEM (administrateurs locaux, ou un point de terminaison JEA qui le permet)',
  },
  timeLimit: 15_000,
});
