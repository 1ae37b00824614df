/** The domain controller that Setup chose is not in the server's own Active Directory site. */
import { adSite, describeSite, sameName } from '../../probes/questions/ad-site';
import { controllerPlace } from '../controller-place';
import { controllerClues } from '../directory-clues';
import { moveServerToSite } from '../directory-remedies';
import { siteSheet } from '../directory-sheets';
import { chooseControllerInSite, giveControllerASite } from '../controller-remedies';
import { defineRule } from '../rule';

export const DomainControllerIsOutOfSite = defineRule({
  id: 'DomainControllerIsOutOfSite',
  severity: 'error',
  versions: ['2007', '2013', '2016', '2019'],
  words: {
    en: {
      title: 'Setup chose a domain controller outside the server’s AD site',
      checks: 'Setup compares the site of the domain controller that it uses with the site of this server.',
      why: 'Setup writes through one domain controller and reads at once. In another site, what was written may not be there yet.',
    },
    fr: {
      title: 'Contrôleur de domaine choisi hors du site AD du serveur',
      checks: 'Le programme d’installation compare le site du contrôleur de domaine utilisé à celui de ce serveur.',
      why: 'L’installation écrit par l’intermédiaire d’un contrôleur de domaine et relit aussitôt. Dans un autre site, ce qui vient d’être écrit peut ne pas encore s’y trouver.',
    },
  },
  messages: [
    "Setup can't use the domain controller '{serverSite}' because it belongs to Active Directory site '{controllerSite}'. Setup must use a domain controller in the same site as this computer ({controller}).",
  ],
  // The public page carries the title of another rule; it is no sign of this one.
  titles: {},
  phrases: {
    en: [
      'setup can’t use the domain controller because it belongs to another active directory site',
      'must use a domain controller in the same site as this computer',
      'domain controller is out of site',
      'setup picks a dc from the wrong site',
      'dc belongs to active directory site with an empty name',
      'exchange setup uses a remote domain controller',
      'domain controller belongs to another site',
      "can't use the domain controller of another AD site",
    ],
    fr: [
      'le contrôleur de domaine appartient à un autre site active directory',
      'il faut un contrôleur de domaine du même site que cet ordinateur',
      'contrôleur de domaine hors site',
      'setup choisit un contrôleur de domaine du mauvais site',
      'le contrôleur de domaine n’a pas de site ad',
      'exchange utilise un contrôleur de domaine distant',
      'contrôleur de domaine d’un autre site que le serveur',
    ],
    de: [
      'domänencontroller gehört zu einem anderen active directory-standort',
      'domänencontroller muss am selben standort sein',
    ],
    es: ['el controlador de dominio pertenece a otro sitio de active directory'],
    it: ['il controller di dominio appartiene a un altro sito active directory'],
    ja: ['ドメイン コントローラーが別の active directory サイトに属している'],
    'zh-cn': ['域控制器 属于 另一个 active directory 站点'],
  },
  asks: { site: adSite({}) },
  judge: ({ site }) => {
    const { setupController, computer } = site;
    const here = describeSite(computer.site);
    if (setupController === null) {
      const none = { en: 'no domain controller found', fr: 'aucun contrôleur de domaine trouvé' };
      const because = {
        en: 'Windows names no domain controller for this server.',
        fr: 'Windows ne désigne aucun contrôleur de domaine pour ce serveur.',
      };
      return { verdict: 'fail', because, shows: [{ question: 'site', found: none, wanted: here }] };
    }
    const there = describeSite(setupController.site);
    const shows = [
      {
        question: 'site' as const,
        found: { en: `${setupController.name}, ${there.en}`, fr: `${setupController.name}, ${there.fr}` },
        wanted: here,
      },
    ];
    if (sameName(setupController.site, computer.site)) {
      const because = {
        en: `Domain controller ${setupController.name} is in this server’s site, ${computer.site}.`,
        fr: `Le contrôleur de domaine ${setupController.name} est dans le site de ce serveur, ${computer.site}.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const because = {
      en: `Domain controller ${setupController.name} is not in this server’s AD site.`,
      fr: `Le contrôleur de domaine ${setupController.name} n’est pas dans le site AD de ce serveur.`,
    };
    const captures = {
      controller: setupController.name,
      controllerSite: setupController.site ?? '',
      serverSite: computer.site ?? '',
    };
    return { verdict: 'fail', because, shows, captures };
  },
  clues: controllerClues,
  captures: controllerPlace,
  causedBy: [
    {
      id: 'NotInSchemaMasterSite',
      // The domain controller is then the schema master, which Setup must use from another site.
      provided: ({ site, controllerSite }) => site !== undefined && site === controllerSite,
    },
  ],
  remedies: [chooseControllerInSite, giveControllerASite, moveServerToSite],
  disputes: [
    {
      en: 'The public page of this rule describes another one (Windows version of the schema master). Setup’s message prints its names in the wrong places: in parentheses stands the domain controller, first in quotes the server’s site. The settings in the log were taken instead.',
      fr: 'La page publique de cette règle en décrit une autre (version de Windows du contrôleur de schéma). Le message affiche les noms aux mauvais endroits : entre parenthèses se trouve le contrôleur de domaine, entre les premières apostrophes le site du serveur. Les paramètres du journal ont été retenus.',
    },
  ],
  sources: [
    { title: 'Setup’s own messages and settings in ExchangeSetup.log' },
    {
      title: 'Unattended mode in Exchange Setup: /DomainController',
      url: 'https://learn.microsoft.com/exchange/plan-and-deploy/deploy-new-installations/unattended-installs',
    },
  ],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log' },
    {
      claim: 'judge',
      basis: 'inference',
      note: 'Setup may remember another domain controller than the one that Windows names now.',
    },
    {
      claim: 'causes',
      basis: 'inference',
      note: 'Seen together when Setup had to use a schema master in another site.',
    },
    { claim: 'remedy', basis: 'inference', note: 'The public page is about another rule.' },
  ],
  examples: {
    judged: [
      { name: 'same site', answers: { site: siteSheet({}) }, verdict: 'pass' },
      {
        name: 'domain controller in another site',
        answers: { site: siteSheet({ setupController: { name: 'DC2.corp.example', site: 'Lyon' } }) },
        verdict: 'fail',
      },
      {
        name: 'domain controller without a site',
        answers: { site: siteSheet({ setupController: { name: 'DC2.corp.example', site: null } }) },
        verdict: 'fail',
      },
      { name: 'no domain controller', answers: { site: siteSheet({ setupController: null }) }, verdict: 'fail' },
    ],
    pasted: [
      "Setup can't use the domain controller 'Paris' because it belongs to Active Directory site 'Lyon'. Setup must use a domain controller in the same site as this computer (DC2.corp.example).",
      "[REQUIRED] Setup can't use the domain controller 'Paris' because it belongs to Active Directory site ''. Setup must use a domain controller in the same site as this computer (DC2.corp.example).",
    ],
  },
});
