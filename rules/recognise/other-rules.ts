/**
 * What people say about checks of old versions that no readiness rule of ours stands for, in a few words each.
 *
 * These phrases compete with those of the catalogue, so that a question about a check that we cannot explain is not
 * taken for one that we can. An entry counts only while no rule has its name: writing the file retires it.
 */
export const otherRules: Readonly<Record<string, readonly string[]>> = {
  PublicFolderDatabaseReplicas: ['public folder database contains replicas', 'public folder replicas'],
  UpdateRollup: ['ipv6 disabled', 'dynamic ip address dhcp'],
  LessThanMinimumMemory: ['not enough memory', 'physical memory below the minimum'],
  DirectoryServiceRunning: ['lotus notes connector', 'novell groupwise connector'],
};
