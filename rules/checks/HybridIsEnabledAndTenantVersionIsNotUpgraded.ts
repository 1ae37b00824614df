/** The organization is hybrid, and Setup does not know that the tenant in Microsoft 365 is new enough. */
import { askExchange } from '../../probes/questions/exchange-config';
import { defineRule } from '../rule';
import { clearOldHybrid, exportTenantFile, hybridSetupPage } from '../tenant-file';
import { namesOf } from '../uninstall-rights';

const wanted = { en: 'no hybrid configuration', fr: 'aucune configuration hybride' };

function sheet(configured: boolean, ...names: string[]) {
  const relationships = names.map((name) => ({ name, enabled: true, targetApplicationUri: 'outlook.com' }));
  return { hybrid: { read: 'hybrid' as const, configured, relationships } };
}

export const HybridIsEnabledAndTenantVersionIsNotUpgraded = defineRule({
  id: 'HybridIsEnabledAndTenantVersionIsNotUpgraded',
  severity: 'error',
  versions: ['2013', '2016', '2019'],
  modes: ['install', 'upgrade', 'prepareschema', 'preparead'],
  words: {
    en: {
      title: 'Hybrid organization: Setup needs the version of the tenant',
      checks:
        'In a hybrid organization, Setup compares its build with the version of the tenant, which it reads from the file given by /TenantOrganizationConfig.',
      why: 'Without a good file Setup takes the tenant for too old. Tenants are current today, so nearly always the file is missing, damaged or of the local organization.',
    },
    fr: {
      title: 'Organisation hybride : la version du locataire est nécessaire',
      checks:
        'Dans une organisation hybride, le programme d’installation compare sa version avec celle du locataire, lue dans le fichier donné par /TenantOrganizationConfig.',
      why: 'Sans fichier correct, le locataire est considéré comme trop ancien. Les locataires étant aujourd’hui à jour, le fichier manque presque toujours, est endommagé ou provient de l’organisation locale.',
    },
  },
  messages: [
    'A hybrid deployment with Office 365 has been detected. Please ensure that you are running setup with the /TenantOrganizationConfig switch.',
  ],
  titles: {},
  phrases: {
    en: [
      'where do I get the tenant organization config file',
      'the tenant has not been upgraded, it wants the TenantOrganizationConfig file',
      'hybrid deployment detected, run setup with tenantorganizationconfig',
      'hybrid is enabled and tenant version is not upgraded',
      'setup thinks we are hybrid but the tenant is long gone',
      'office 365 tenant must be upgraded to a compatible version',
      'where do i get the tenantorganizationconfig xml for setup',
      'hybrid detected by exchange setup although hybrid was removed',
      'hybrid tenant not upgraded to the current version',
    ],
    fr: [
      'déploiement hybride détecté, lancer setup avec tenantorganizationconfig',
      'hybride activé et version du client non mise à niveau',
      'setup croit que nous sommes hybrides mais le client n’existe plus',
      'le client office 365 doit être mis à niveau vers une version compatible',
      'où obtenir le xml tenantorganizationconfig pour setup',
      'hybride détecté par setup exchange alors qu’il a été retiré',
      'hybride activé, tenant pas mis à niveau',
    ],
    de: ['hybridbereitstellung mit office 365 erkannt, tenantorganizationconfig'],
    es: ['implementación híbrida con office 365 detectada, tenantorganizationconfig'],
    it: ['distribuzione ibrida con office 365 rilevata, tenantorganizationconfig'],
  },
  asks: { hybrid: askExchange('hybrid') },
  judge: ({ hybrid: { configured, relationships } }) => {
    const cloud = relationships.filter(
      (one) => one.targetApplicationUri?.toLowerCase().includes('outlook.com') ?? false,
    );
    if (!configured && cloud.length === 0) {
      const because = {
        en: 'The organization has no hybrid configuration and no relationship with Microsoft 365.',
        fr: 'L’organisation n’a ni configuration hybride ni relation avec Microsoft 365.',
      };
      return { verdict: 'pass', because, shows: [{ question: 'hybrid', found: wanted, wanted }] };
    }
    const what = cloud.length > 0 ? namesOf(cloud) : 'HybridConfiguration';
    const because = {
      en: `The organization is hybrid (${what}): Setup wants the file of the tenant.`,
      fr: `L’organisation est hybride (${what}) : le fichier du locataire est demandé.`,
    };
    return { verdict: 'fail', because, shows: [{ question: 'hybrid', found: { en: what, fr: what }, wanted }] };
  },
  causedBy: ['DidTenantSettingCreatedAnException'],
  remedies: [exportTenantFile, clearOldHybrid],
  sources: [hybridSetupPage, { title: 'Setup’s own log, which names the rule' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule.' },
    {
      claim: 'recognition',
      basis: 'inference',
      note: 'That the published message about hybrid deployments belongs to this rule is told from its name.',
    },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Whether the organization is hybrid is read; the file and the tenant are not. Judged only after Setup complained.',
    },
    { claim: 'causes', basis: 'inference', note: 'A file that cannot be read tells no version.' },
    { claim: 'versions', basis: 'inference', note: '2013, for which the same message was published.' },
    { claim: 'remedy', basis: 'microsoft', note: 'The export; clearing an old hybrid configuration is our reading.' },
  ],
  examples: {
    judged: [
      { name: 'not hybrid', answers: sheet(false), verdict: 'pass' },
      { name: 'the wizard ran', answers: sheet(true), verdict: 'fail' },
      { name: 'a relationship with the cloud', answers: sheet(false, 'On-premises to O365'), verdict: 'fail' },
    ],
    pasted: [
      'A hybrid deployment with Office 365 has been detected. Please ensure that you are running setup with the /TenantOrganizationConfig switch.',
      'exchange setup thinks we are hybrid but the tenant is long gone',
      'setup exchange : hybride détecté alors qu’il a été retiré, tenantorganizationconfig',
    ],
  },
});
