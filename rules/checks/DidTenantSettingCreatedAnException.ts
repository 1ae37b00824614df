/** Setup was given a file of the tenant’s configuration and cannot read it. */
import { defineRule } from '../rule';
import { exportTenantFile, hybridSetupPage } from '../tenant-file';

export const DidTenantSettingCreatedAnException = defineRule({
  id: 'DidTenantSettingCreatedAnException',
  severity: 'error',
  versions: ['2016', '2019', 'SE'],
  words: {
    en: {
      title: 'The file of the tenant’s configuration cannot be read',
      checks:
        'By its name, the rule fires when reading the file given by /TenantOrganizationConfig ends in an exception.',
      why: 'Setup wants to know which version the tenant in Microsoft 365 has. A damaged file, a file of the local organization or a path with a blank tells it nothing.',
    },
    fr: {
      title: 'Le fichier de configuration du locataire ne peut pas être lu',
      checks:
        'D’après son nom, la règle se déclenche lorsque la lecture du fichier donné par /TenantOrganizationConfig se termine par une exception.',
      why: 'Le programme d’installation veut connaître la version du locataire Microsoft 365. Un fichier endommagé, un fichier de l’organisation locale ou un chemin avec un espace ne lui dit rien.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'did tenant setting created an exception',
      'tenantorganizationconfig file cannot be read',
      'tenant organization config xml is corrupt',
      'setup throws an exception on the tenant settings file',
      'mytenantorganizationconfig.xml not accepted by setup',
      'exception reading the tenant organization config file',
      'TenantOrganizationConfig xml exception hybrid check',
      'reading the tenant organization config file gives an exception',
    ],
    fr: [
      'le fichier tenantorganizationconfig ne peut pas être lu',
      'fichier xml tenantorganizationconfig endommagé',
      'exception du paramètre du client pendant setup',
      'setup échoue sur le fichier de configuration du client',
      'mytenantorganizationconfig.xml refusé par setup',
    ],
    de: ['tenantorganizationconfig datei kann nicht gelesen werden'],
    es: ['no se puede leer el archivo tenantorganizationconfig'],
  },
  asks: {},
  toKnow: {
    en: 'Whether the file opens: `Import-Clixml C:\\Tenant.xml | Format-List Name,AdminDisplayVersion`. It has to show the onmicrosoft.com name of the tenant.',
    fr: 'Si le fichier s’ouvre : `Import-Clixml C:\\Tenant.xml | Format-List Name,AdminDisplayVersion`. Il doit montrer le nom onmicrosoft.com du locataire.',
  },
  causedBy: [],
  remedies: [exportTenantFile],
  sources: [{ title: 'Setup’s own log, which names the rule; it has no public text' }, hybridSetupPage],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'The log names the rule; its message has not been seen.' },
    { claim: 'recognition', basis: 'inference', note: 'What it means is told from its name.' },
    { claim: 'versions', basis: 'inference', note: 'SE: from 2019.' },
    { claim: 'remedy', basis: 'microsoft' },
  ],
  examples: {
    judged: [],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:DidTenantSettingCreatedAnException] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:12] [Duration:00:00:00]',
      'exchange setup: tenantorganizationconfig file cannot be read, i exported it yesterday',
      'setup exchange échoue sur le fichier de configuration du client, tenantorganizationconfig',
    ],
  },
});
