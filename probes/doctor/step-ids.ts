/** The links of the way to a server, in the order in which the doctor walks them. */
export const stepIds = [
  'name',
  'dns',
  'port',
  'tls',
  'host-key',
  'clock',
  'spn',
  'sign-in',
  'server',
  'language-mode',
  'rights',
  'setup-log',
] as const;

export type StepId = (typeof stepIds)[number];
