/** Setup wants ldifde.exe, which comes with the AD DS tools, before it runs /PrepareAD. */
import { ldifdeRule } from '../ldifde-rule';

export const W2K8R2PrepareAdLdifdeNotInstalled = ldifdeRule({
  id: 'W2K8R2PrepareAdLdifdeNotInstalled',
  task: 'PrepareAD',
  modes: ['preparead', 'install', 'upgrade'],
  rank: 201,
  phrases: {
    en: [
      'ldifde.exe missing for preparead',
      'ldifde not installed preparead exchange',
      'ldifde.exe not found preparead windows server',
      'exchange preparead wants ldifde.exe',
      'where do I get ldifde for exchange preparead',
      'ldifde not installed for preparead',
    ],
    fr: [
      'ldifde.exe absent pour preparead',
      'ldifde non installé preparead exchange',
      'ldifde.exe introuvable preparead windows server',
      'exchange preparead demande ldifde.exe',
      'où trouver ldifde pour exchange preparead',
      'ldifde manquant preparead',
    ],
    de: ['ldifde.exe fehlt preparead exchange'],
    es: ['falta ldifde.exe preparead exchange'],
  },
});
