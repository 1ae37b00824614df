/** How Setup comes to use a domain controller of the server's own site. */
import { setupCommand } from './directory-remedies';
import type { Remedy } from './rule';

export const chooseControllerInSite: Remedy = {
  id: 'choose-controller-in-site',
  title: {
    en: 'Run Setup with a domain controller of the server’s site',
    fr: 'Lancer l’installation avec un contrôleur de domaine du site du serveur',
  },
  when: {
    en: 'If the server’s site has a writable domain controller with the global catalog',
    fr: 'Si le site du serveur a un contrôleur de domaine accessible en écriture avec le catalogue global',
  },
  steps: (about) => {
    const site = about.captures['serverSite'] || '<site>';
    const mode =
      about.mode === 'install' ? `/Mode:Install /Roles:${about.roles.join(',') || 'Mailbox'}` : '/Mode:Upgrade';
    return {
      en: [
        'See the site of the server: nltest /dsgetsite.',
        `See the domain controllers of that site: nltest /dclist:<domain>, and nltest /dsgetdc:<domain> /site:${site} /gc.`,
        `In an elevated command prompt in the folder of the installation media: ${setupCommand(`${mode} /DomainController:<FQDN of that domain controller>`, about)}`,
        'The wizard cannot be told a domain controller: it takes the one that Windows finds, or the one that the Exchange service MSExchangeADTopology remembers.',
      ],
      fr: [
        'Voir le site du serveur : nltest /dsgetsite.',
        `Voir les contrôleurs de domaine de ce site : nltest /dclist:<domaine>, et nltest /dsgetdc:<domaine> /site:${site} /gc.`,
        `Dans une invite de commandes avec élévation de privilèges, dans le dossier du support d’installation : ${setupCommand(`${mode} /DomainController:<FQDN de ce contrôleur de domaine>`, about)}`,
        'L’assistant ne permet pas d’indiquer un contrôleur de domaine : il prend celui que Windows trouve, ou celui que le service Exchange MSExchangeADTopology a retenu.',
      ],
    };
  },
  rights: { en: 'The rights for Setup itself', fr: 'Les droits requis par l’installation elle-même' },
  risk: 'low',
  reversal: {
    en: 'Nothing to take back: the parameter holds for one run.',
    fr: 'Rien à annuler : le paramètre ne vaut que pour une exécution.',
  },
  minutes: 10,
};

export const giveControllerASite: Remedy = {
  id: 'give-controller-a-site',
  title: { en: 'Give the domain controller its site', fr: 'Rattacher le contrôleur de domaine à son site' },
  when: { en: 'If the domain controller’s site is empty', fr: 'Si le site du contrôleur de domaine est vide' },
  appliesTo: ({ captures }) => (captures['controllerSite'] ?? '') === '',
  steps: (about) => {
    const name = about.captures['controller'] || '<FQDN>';
    return {
      en: [
        `Ask the domain controller for its site: nltest /server:${name} /dsgetsite.`,
        'In Active Directory Sites and Services, look under Sites, <site>, Servers: the domain controller must stand there once, with NTDS Settings below it.',
        'If it stands in the wrong site, move it (Move). If it is missing or has no NTDS Settings, the domain controller is not healthy: dcdiag /s:<FQDN>.',
        'Wait for replication, restart the Netlogon service on the Exchange server, then run Setup again.',
      ],
      fr: [
        `Demander son site au contrôleur de domaine : nltest /server:${name} /dsgetsite.`,
        'Dans Sites et services Active Directory, sous Sites, <site>, Servers : le contrôleur de domaine doit y figurer une fois, avec NTDS Settings en dessous.',
        'S’il figure dans le mauvais site, le déplacer. S’il manque ou n’a pas de NTDS Settings, le contrôleur de domaine n’est pas en bon état : dcdiag /s:<FQDN>.',
        'Attendre la réplication, redémarrer le service Netlogon (Accès réseau) sur le serveur Exchange, puis relancer le programme d’installation.',
      ],
    };
  },
  rights: { en: 'Enterprise Admins', fr: 'Administrateurs de l’entreprise' },
  risk: 'medium',
  reversal: {
    en: 'Move the domain controller back to its former site.',
    fr: 'Replacer le contrôleur de domaine dans son ancien site.',
  },
  minutes: 30,
};
