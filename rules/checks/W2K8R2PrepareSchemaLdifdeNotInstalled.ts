/** Setup wants ldifde.exe, which comes with the AD DS tools, before it runs /PrepareSchema. */
import { ldifdeRule } from '../ldifde-rule';

export const W2K8R2PrepareSchemaLdifdeNotInstalled = ldifdeRule({
  id: 'W2K8R2PrepareSchemaLdifdeNotInstalled',
  task: 'PrepareSchema',
  modes: ['prepareschema', 'install', 'upgrade'],
  rank: 202,
  phrases: {
    en: [
      'ldifde.exe missing for prepareschema',
      'ldifde not installed prepareschema exchange',
      'ldifde.exe not found prepareschema windows server',
      'exchange prepareschema wants ldifde.exe',
      'where do I get ldifde for exchange prepareschema',
      'ldifde missing prepare schema',
    ],
    fr: [
      'ldifde.exe absent pour prepareschema',
      'ldifde non installé prepareschema exchange',
      'ldifde.exe introuvable prepareschema windows server',
      'exchange prepareschema demande ldifde.exe',
      'où trouver ldifde pour exchange prepareschema',
      'ldifde manquant prepareschema',
    ],
    de: ['ldifde.exe fehlt prepareschema exchange'],
    es: ['falta ldifde.exe prepareschema exchange'],
  },
});
