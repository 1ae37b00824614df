/** Which build Setup is and which one is installed, as the log says: what rules about versions turn on. */
import type { LogClue } from './rule';
import type { Run } from './run';

/** Empty when the log names neither. */
export function buildsClue(run: Run): LogClue[] {
  const { build, installedBuild, backupBuild } = run;
  if (build === undefined && installedBuild === undefined) return [];
  const backup =
    backupBuild === undefined
      ? { en: '', fr: '' }
      : { en: `, before that ${backupBuild}`, fr: `, auparavant ${backupBuild}` };
  return [
    {
      found: {
        en: `Setup is build ${build ?? 'unknown'}; installed is ${installedBuild ?? 'nothing'}${backup.en}`,
        fr: `Programme d’installation en version ${build ?? 'inconnue'} ; version installée : ${installedBuild ?? 'aucune'}${backup.fr}`,
      },
      line: run.firstLine,
      at: run.startedAt,
    },
  ];
}
