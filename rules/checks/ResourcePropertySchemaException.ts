/** Setup could not read the description of resource mailboxes that the organization keeps in Active Directory. */
import { adLevel, describeLevel } from '../../probes/questions/ad-level';
import { adObject, describeObjects } from '../../probes/questions/ad-object';
import { directoryUnread } from '../ad-init-error';
import { prepareFromSchemaMaster } from '../directory-remedies';
import { levelSheet } from '../directory-sheets';
import { logOnly } from '../readiness-pages';
import { defineRule } from '../rule';

const controller = 'DC1.corp.example';
const none = { domainController: controller, objects: [], truncated: false };
const there = {
  ...none,
  objects: [
    {
      distinguishedName:
        'CN=Resource Schema,CN=Global Settings,CN=Corp,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=corp,DC=example',
      attributes: { msexchresourcepropertyschema: ['Room/Whiteboard'] },
    },
  ],
};

export const ResourcePropertySchemaException = defineRule({
  id: 'ResourcePropertySchemaException',
  severity: 'error',
  versions: ['2016', '2019'],
  words: {
    en: {
      title: 'The object Resource Schema of the organization cannot be read',
      checks:
        'Setup reads the organization’s object Resource Schema, which lists what rooms and equipment may be equipped with.',
      why: 'The object is made by /PrepareAD below Global Settings. If it was deleted, renamed or closed to readers, resource mailboxes cannot be upgraded.',
    },
    fr: {
      title: 'L’objet Resource Schema de l’organisation ne peut pas être lu',
      checks:
        'Le programme d’installation lit l’objet Resource Schema de l’organisation, qui énumère les équipements possibles des salles et du matériel.',
      why: 'Cet objet est créé par /PrepareAD sous Global Settings. S’il a été supprimé, renommé ou fermé à la lecture, les boîtes aux lettres de ressources ne peuvent pas être mises à niveau.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'resource schema object cannot be read',
      'resourcepropertyschema exception exchange prereq',
      'resource schema missing in global settings',
      'resource property schema of the organization damaged',
      'setup exception while reading the resource schema',
      'resource mailboxes schema object deleted',
      'exception reading the resource property schema',
      'resource property schema exception',
    ],
    fr: [
      'objet resource schema illisible',
      'exception resourcepropertyschema prérequis exchange',
      'resource schema absent de global settings',
      'schéma des propriétés de ressources de l’organisation endommagé',
      'exception lors de la lecture de resource schema',
    ],
    de: ['objekt resource schema der organisation nicht lesbar'],
    es: ['no se puede leer el objeto resource schema'],
  },
  asks: {
    level: adLevel({}),
    objects: adObject({
      base: 'organization',
      depth: 'below',
      class: 'msExchResourceSchema',
      attributes: ['msExchResourcePropertySchema'],
    }),
  },
  judge: ({ level, objects }) => {
    const shows = [
      { question: 'level' as const, found: describeLevel(level) },
      {
        question: 'objects' as const,
        found: describeObjects(objects),
        wanted: { en: 'one object Resource Schema', fr: 'un objet Resource Schema' },
      },
    ];
    if (level.organization === null) {
      const because = {
        en: 'There is no organization yet; /PrepareAD makes the object with it.',
        fr: 'Il n’y a pas encore d’organisation ; /PrepareAD crée l’objet avec elle.',
      };
      return { verdict: 'pass', because, shows };
    }
    if (objects.objects.length > 0) {
      const because = {
        en: 'The object is there and can be read.',
        fr: 'L’objet est présent et peut être lu.',
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: 'The organization has no object Resource Schema that the reading account can see.',
      fr: 'L’organisation n’a aucun objet Resource Schema visible par le compte de lecture.',
    };
    return { verdict: 'fail', because, shows };
  },
  causedBy: [directoryUnread],
  remedies: [
    {
      ...prepareFromSchemaMaster,
      title: { en: 'Let /PrepareAD make the object again', fr: 'Faire recréer l’objet par /PrepareAD' },
    },
    {
      id: 'open-the-object-to-readers',
      title: { en: 'Open the object to readers again', fr: 'Rouvrir l’objet à la lecture' },
      when: {
        en: 'If the object exists in ADSI Edit but cannot be opened',
        fr: 'Si l’objet existe dans Modification ADSI mais ne s’ouvre pas',
      },
      steps: {
        en: [
          'In ADSI Edit, configuration partition: CN=Services, CN=Microsoft Exchange, the organization, CN=Global Settings, CN=Resource Schema.',
          'Properties, Security, Advanced: turn inheritance on again. Authenticated Users must be able to read.',
          'Wait for replication, then run Setup again.',
        ],
        fr: [
          'Dans Modification ADSI, partition de configuration : CN=Services, CN=Microsoft Exchange, l’organisation, CN=Global Settings, CN=Resource Schema.',
          'Propriétés, Sécurité, Avancé : réactiver l’héritage. Le groupe Utilisateurs authentifiés doit pouvoir lire.',
          'Attendre la réplication, puis relancer le programme d’installation.',
        ],
      },
      rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
      risk: 'medium',
      reversal: { en: 'Turn inheritance off again.', fr: 'Désactiver de nouveau l’héritage.' },
      minutes: 20,
    },
  ],
  sources: [
    logOnly,
    {
      title: 'Set-ResourceConfig, which writes into this object',
      url: 'https://learn.microsoft.com/powershell/module/exchange/set-resourceconfig',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs, passed; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'From the name of the rule. An object with damaged content would be found all the same.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'the object is there', answers: { level: levelSheet({}), objects: there }, verdict: 'pass' },
      {
        name: 'no organization yet',
        answers: { level: levelSheet({ organization: null }), objects: none },
        verdict: 'pass',
      },
      { name: 'the object is missing', answers: { level: levelSheet({}), objects: none }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ResourcePropertySchemaException] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:5] [Duration:00:00:00]',
      'exchange setup: the resource schema object cannot be read',
      'exchange : objet resource schema illisible',
    ],
  },
});
