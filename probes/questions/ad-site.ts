/** Where things are in Active Directory: the server, the schema master, the domain controllers, the one Setup would use. */
import { z } from 'zod';
import { defineQuestion } from '../question';
import type { Said } from '../said';

const siteName = z.string().min(1).nullable();

const domainController = z.object({
  /** Fully qualified. */
  name: z.string(),
  domain: z.string(),
  site: siteName,
  writable: z.boolean(),
  globalCatalog: z.boolean(),
});

const adSiteState = z.object({
  /** `site` is null when Netlogon has found no site for the server's address. */
  computer: z.object({ domain: z.string(), site: siteName }),
  schemaMaster: z.object({ name: z.string(), domain: z.string(), site: siteName }),
  domainControllers: z.array(domainController).max(1000),
  /** The domain controller that Setup would choose: the one Netlogon names for the server's domain. */
  setupController: z.object({ name: z.string(), site: siteName }).nullable(),
});

export type AdSite = z.infer<typeof adSiteState>;

export const adSite = defineQuestion({
  kind: 'ad-site',
  params: z.object({}),
  value: adSiteState,
  where: () => ({
    en: 'Active Directory site and domain of the server and of the schema master',
    fr: 'site et domaine Active Directory du serveur et du contrôleur de schéma',
  }),
  needs: {
    en: 'a domain account that may read sites and operations masters in Active Directory (any domain user may)',
    fr: 'un compte de domaine autorisé à lire les sites et les maîtres d’opérations dans Active Directory (tout utilisateur du domaine l’est)',
  },
  timeLimit: 20_000,
});

/** A domain and a site as a card shows them; a site that is not known is said to be so. */
export function describePlace(place: { readonly domain: string; readonly site: string | null }): Said {
  const site = describeSite(place.site);
  return { en: `domain ${place.domain}, ${site.en}`, fr: `domaine ${place.domain}, ${site.fr}` };
}

export function describeSite(site: string | null): Said {
  return site === null ? { en: 'no AD site', fr: 'aucun site AD' } : { en: `AD site ${site}`, fr: `site AD ${site}` };
}

/** Names of domains and sites are compared as Active Directory does: without regard to case. */
export function sameName(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
}
