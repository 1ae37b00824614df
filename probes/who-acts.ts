/** Who must act when something went wrong, as the tables of failures name them. */
import type { Said } from './said';

export const network: Said = { en: 'The network team', fr: 'L’équipe réseau' };
export const windows: Said = { en: 'An administrator of the server', fr: 'Un administrateur du serveur' };
export const directory: Said = { en: 'An Active Directory administrator', fr: 'Un administrateur Active Directory' };
export const preflight: Said = {
  en: 'Whoever runs Preflight in your organization',
  fr: 'La personne qui exploite Preflight dans votre organisation',
};
export const you: Said = { en: 'You', fr: 'Vous' };
export const nobody: Said = { en: 'Nobody', fr: 'Personne' };
