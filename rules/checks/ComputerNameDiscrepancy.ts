/** The NetBIOS name of the server and the first part of its DNS name are not the same. */
import { describeNames, netName } from '../../probes/questions/net-name';
import { settingClue } from '../directory-clues';
import { logOnly } from '../readiness-pages';
import { renameServer } from '../rename-remedies';
import { defineRule } from '../rule';
import { nameSheet } from '../server-sheets';

export const ComputerNameDiscrepancy = defineRule({
  id: 'ComputerNameDiscrepancy',
  severity: 'error',
  versions: ['2016', '2019'],
  words: {
    en: {
      title: 'NetBIOS name and DNS name of the server differ',
      checks: 'Setup compares the NetBIOS name of the computer with the host part of its DNS name.',
      why: 'Exchange uses both names for one server. They differ when the name is longer than 15 characters, or after a renaming that was not finished by a restart.',
    },
    fr: {
      title: 'Le nom NetBIOS et le nom DNS du serveur diffèrent',
      checks: 'Le programme d’installation compare le nom NetBIOS de l’ordinateur à la partie hôte de son nom DNS.',
      why: 'Exchange emploie les deux noms pour un même serveur. Ils diffèrent si le nom dépasse 15 caractères, ou après un changement de nom non suivi d’un redémarrage.',
    },
  },
  messages: [],
  titles: {},
  phrases: {
    en: [
      'netbios name differs from the dns host name',
      'computer name discrepancy exchange',
      'netbios and dns name of the server do not match',
      'server name longer than 15 characters exchange',
      'renamed the server and setup sees two different names',
      'netbios name and dns host name differ',
    ],
    fr: [
      'le nom netbios diffère du nom dns',
      'noms netbios et dns du serveur différents',
      'nom de serveur de plus de 15 caractères exchange',
      'serveur renommé, setup voit deux noms différents',
      'divergence de nom d’ordinateur exchange',
      'nom netbios et nom d’hôte dns différents',
    ],
    de: ['netbios-name und dns-name des servers stimmen nicht überein'],
    es: ['el nombre netbios no coincide con el nombre dns'],
    ja: ['netbios 名と dns ホスト名が一致しない'],
  },
  family: { name: 'server-name', rank: 0 },
  asks: { name: netName({}) },
  judge: ({ name }) => {
    const shows = [
      {
        question: 'name' as const,
        found: describeNames(name),
        wanted: { en: 'one and the same name', fr: 'un seul et même nom' },
      },
    ];
    if (name.computerName.toLowerCase() === name.hostName.toLowerCase()) {
      const because = {
        en: `Both names are ${name.computerName}.`,
        fr: `Les deux noms sont ${name.computerName}.`,
      };
      return { verdict: 'pass', because, shows };
    }
    const tooLong = name.hostName.length > 15;
    const because = {
      en: `NetBIOS name ${name.computerName}, DNS host name ${name.hostName}${tooLong ? ': it is longer than 15 characters' : ''}.`,
      fr: `Nom NetBIOS ${name.computerName}, nom d’hôte DNS ${name.hostName}${tooLong ? ' : il dépasse 15 caractères' : ''}.`,
    };
    return { verdict: 'fail', because, shows };
  },
  clues: (run) => [
    ...settingClue(run, 'ComputerNameNetBIOS', (value) => ({
      en: `NetBIOS name that Setup read: ${value}`,
      fr: `Nom NetBIOS lu par le programme d’installation : ${value}`,
    })),
    ...settingClue(run, 'ComputerNameDnsHostname', (value) => ({
      en: `DNS host name that Setup read: ${value}`,
      fr: `Nom d’hôte DNS lu par le programme d’installation : ${value}`,
    })),
  ],
  causedBy: [],
  remedies: [renameServer],
  sources: [logOnly, { title: 'Settings ComputerNameNetBIOS and ComputerNameDnsHostname in ExchangeSetup.log' }],
  restsOn: [
    { claim: 'recognition', basis: 'setup-log', note: 'Seen in logs, passed; its message has not been seen.' },
    {
      claim: 'judge',
      basis: 'setup-log',
      note: 'The log shows the two settings; they passed while they differed in case only.',
    },
    { claim: 'causes', basis: 'inference' },
    { claim: 'remedy', basis: 'inference' },
  ],
  examples: {
    judged: [
      { name: 'the same but for case', answers: { name: nameSheet({}) }, verdict: 'pass' },
      {
        name: 'longer than 15 characters',
        answers: { name: nameSheet({ computerName: 'EXCHANGESERVER0', hostName: 'exchangeserver01' }) },
        verdict: 'fail',
      },
      { name: 'renamed, not restarted', answers: { name: nameSheet({ hostName: 'ex02' }) }, verdict: 'fail' },
    ],
    pasted: [
      '[11/20/2026 02:14:57.0552] [1] Evaluated [Rule:ComputerNameDiscrepancy] [HasException:False] [Value:"True"] [ParentValue:"<NULL>"] [Thread:21] [Duration:00:00:00]',
      'exchange setup: netbios name differs from the dns host name',
      'exchange : le nom netbios diffère du nom dns',
    ],
  },
});
