/** A part of Setup that prepares the organization met an object that lacks an attribute (2147950602). */
import { defineFailure } from '../failure';
import { enterpriseAdmins } from './rights';
import { setupLogLines } from './sources';
import { said, since2013, steps, waitForReplication } from './wording';

export const ExchangeDataAttributeMissing = defineFailure({
  id: 'ExchangeDataAttributeMissing',
  severity: 'error',
  versions: since2013,
  words: {
    en: {
      title: 'Setup met an object in Active Directory that lacks an attribute',
      checks: 'install-ExsetdataAtom ended with code 2147950602: the directory attribute or value does not exist.',
      why: 'The schema has not reached this domain controller yet, or an object of the organization was damaged by hand.',
    },
    fr: {
      title: 'Un objet d’Active Directory n’a pas un attribut attendu',
      checks:
        'install-ExsetdataAtom s’est terminé avec le code 2147950602 : l’attribut ou la valeur d’annuaire n’existe pas.',
      why: 'Le schéma n’est pas encore arrivé sur ce contrôleur de domaine, ou un objet de l’organisation a été endommagé à la main.',
    },
  },
  fingerprints: [
    { reference: 'a79d51e9e9424d53a462c1254e1ecece', pattern: "error code '2147950602'" },
    { pattern: "error code '2147950602'" },
  ],
  phrases: {
    en: [
      'error code 2147950602 exchange setup',
      'the specified directory service attribute or value does not exist exchange',
      'install-exsetdataatom orglevelct fails',
      'orglevelct preparead attribute does not exist',
      'exsetdataexception directory attribute missing',
    ],
    fr: [
      'erreur 2147950602 setup exchange',
      'erreur 2147950602 pendant preparead',
      'l’attribut ou la valeur du service d’annuaire n’existe pas exchange',
      'install-exsetdataatom orglevelct échoue',
      'orglevelct preparead attribut inexistant',
      'exsetdataexception attribut d’annuaire manquant',
      'erreur 2147950602 preparead exchange',
    ],
  },
  asks: {},
  toKnow: said(
    'Whether the schema version is the same on all domain controllers: `Get-ADObject "CN=ms-Exch-Schema-Version-Pt,$((Get-ADRootDSE).schemaNamingContext)" -Properties rangeUpper -Server DC`',
    'Si la version du schéma est la même sur tous les contrôleurs de domaine : `Get-ADObject "CN=ms-Exch-Schema-Version-Pt,$((Get-ADRootDSE).schemaNamingContext)" -Properties rangeUpper -Server DC`',
  ),
  causedBy: [],
  remedies: [
    {
      id: 'let-the-schema-arrive',
      title: said('Let the schema arrive, then prepare again', 'Laisser arriver le schéma, puis préparer de nouveau'),
      steps: steps(
        said(
          'Compare rangeUpper of ms-Exch-Schema-Version-Pt on each domain controller.',
          'Comparer rangeUpper de ms-Exch-Schema-Version-Pt sur chaque contrôleur de domaine.',
        ),
        waitForReplication,
        said(
          'Run `.\\Setup.exe /PrepareAD` from the media with a full path, in the site of the schema master.',
          'Exécuter `.\\Setup.exe /PrepareAD` depuis le support avec un chemin complet, dans le site du contrôleur de schéma.',
        ),
        said(
          'If it stops again, read the last object that the lines before the error name, and compare it in ADSI Edit with the same object of a healthy organization.',
          'Si l’arrêt se répète, lire le dernier objet nommé avant l’erreur, et le comparer dans Modification ADSI à celui d’une organisation saine.',
        ),
      ),
      rights: enterpriseAdmins,
      risk: 'medium',
      reversal: said(
        'Preparation cannot be undone; it can be repeated.',
        'La préparation ne s’annule pas ; elle peut être répétée.',
      ),
      minutes: 60,
    },
  ],
  sources: [{ title: 'Microsoft Q&A: PrepareAD stops at OrgLevelCt with 2147950602 (April 2023)' }, setupLogLines],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in a public log of PrepareAD, task CommonGlobalConfig.' },
    { claim: 'remedy', basis: 'inference' },
    { claim: 'versions', basis: 'inference' },
  ],
  examples: {
    judged: [],
    logged: [
      "[11/20/2026 02:14:57.0546] [1] [ERROR] An error occurred with error code '2147950602' and message 'The specified directory service attribute or value does not exist.'.\n[11/20/2026 02:14:57.0546] [1] [ERROR-REFERENCE] Id=CommonGlobalConfig___a79d51e9e9424d53a462c1254e1ecece Component=EXCHANGE14:\\Current\\Release\\Shared\\Datacenter\\Setup",
    ],
    pasted: [
      "An error occurred with error code '2147950602' and message 'The specified directory service attribute or value does not exist.'.",
      'exchange preparead: install-exsetdataatom orglevelct fails, attribute does not exist',
      'erreur 2147950602 pendant preparead exchange',
    ],
  },
});
