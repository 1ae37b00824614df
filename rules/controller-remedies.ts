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
    const command = {
      en: setupCommand(`${mode} /DomainController:<FQDN of that domain controller>`, about),
      fr: setupCommand(`${mode} /DomainController:<FQDN de ce contrôleur de domaine>`, about),
    };
    return {
      en: [
        'See the site of the server: `nltest /dsgetsite`',
        `See a domain controller of that site with the global catalog: \`nltest /dsgetdc:<domain> /site:${site} /gc\``,
        `In an elevated Command Prompt in the folder of the installation media: \`${command.en}\``,
        'The wizard cannot be told a domain controller: it takes the one that Windows finds, or the one that the Exchange service MSExchangeADTopology remembers.',
      ],
      fr: [
        'Voir le site du serveur : `nltest /dsgetsite`',
        `Voir un contrôleur de domaine de ce site avec le catalogue global : \`nltest /dsgetdc:<domaine> /site:${site} /gc\``,
        `Dans une invite de commandes avec élévation de privilèges, dans le dossier du support d’installation : \`${command.fr}\``,
        'L’Assistant ne permet pas d’indiquer un contrôleur de domaine : il prend celui que Windows trouve, ou celui que le service Exchange MSExchangeADTopology a retenu.',
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
        `Ask the domain controller for its site: \`nltest /server:${name} /dsgetsite\``,
        'In Active Directory Sites and Services, look under Sites, <site>, Servers: the domain controller must stand there once, with NTDS Settings below it.',
        'If it stands in the wrong site, move it (Move).',
        `If it is missing or has no NTDS Settings, it is not healthy: \`dcdiag /s:${name}\``,
        'Wait for replication.',
        'Restart the Netlogon service on the Exchange server: `Restart-Service Netlogon`',
        'Run Setup again.',
      ],
      fr: [
        `Demander son site au contrôleur de domaine : \`nltest /server:${name} /dsgetsite\``,
        'Dans Sites et services Active Directory, sous Sites, <site>, Servers : le contrôleur de domaine doit y figurer une fois, avec NTDS Settings en dessous.',
        'S’il figure dans le mauvais site, le déplacer.',
        `S’il manque ou n’a pas de NTDS Settings, il n’est pas en bon état : \`dcdiag /s:${name}\``,
        'Attendre la réplication.',
        'Redémarrer le service Netlogon (Accès réseau) sur le serveur Exchange : `Restart-Service Netlogon`',
        'Relancer le programme d’installation.',
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
