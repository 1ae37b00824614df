/** The database of practice, for the bot and for the command line alike. */
export const practiceStore = '.preflight/practice.sqlite';
