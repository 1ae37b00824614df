/** Situations on the server itself: features, runtimes, restarts, services, open files, removal, Edge. */
import { folds, rules, type Situation } from './situation';

const webFeatures = rules(
  `LonghornIIS7BasicAuthNotInstalled LonghornIIS7DigestAuthNotInstalled LonghornStaticContent LonghornHttpErrors
   LonghornHttpLogging LonghornIIS6MetabaseNotInstalled LonghornWASProcessModelInstalled`,
);

export const serverSituations: readonly Situation[] = [
  {
    when: 'ten Windows features are missing: one command, one action',
    fired: [
      ...webFeatures,
      ...rules('NETFramework45FeaturesNotInstalled RsatClusteringInstalled RsatAddsToolsInstalled'),
    ],
    first: [
      folds('NETFramework45FeaturesNotInstalled', [
        ...webFeatures,
        'RsatClusteringInstalled',
        'RsatAddsToolsInstalled',
      ]),
    ],
  },
  {
    when: 'the web server is missing, and with it the service and the module that need it',
    fired: ['IISURLRewriteNotInstalled', 'ShouldReRunSetupForW3SVC', 'W3SVCDisabledOrNotInstalled', ...webFeatures],
    first: [
      folds('LonghornIIS7BasicAuthNotInstalled', [
        ...webFeatures.slice(1),
        'ShouldReRunSetupForW3SVC',
        'W3SVCDisabledOrNotInstalled',
      ]),
      'IISURLRewriteNotInstalled',
    ],
  },
  {
    when: 'the web service is disabled while its features are there',
    fired: rules('ShouldReRunSetupForW3SVC W3SVCDisabledOrNotInstalled'),
    first: ['W3SVCDisabledOrNotInstalled > ShouldReRunSetupForW3SVC'],
  },
  {
    when: 'Net.Tcp port sharing lacks its feature, whose installation does not set how the service starts: both stay',
    fired: rules('NETWCFTCPPortSharing45NotInstalled NetTcpPortSharingSvcNotAuto'),
    first: rules('NETWCFTCPPortSharing45NotInstalled NetTcpPortSharingSvcNotAuto'),
  },
  {
    when: '.NET, Visual C++ and a restart are due: the restart comes last',
    fired: rules('RebootPending MinimumFrameworkNotInstalled VC2013RedistDependencyRequirement'),
    first: rules('MinimumFrameworkNotInstalled VC2013RedistDependencyRequirement RebootPending'),
  },
  {
    when: 'two kinds of restart are due: it is one restart',
    fired: rules('RebootPending PendingRebootWindowsComponents'),
    first: ['PendingRebootWindowsComponents > RebootPending'],
  },
  {
    when: 'two kinds of restart are due and one other thing is to be done before',
    fired: rules('RebootPending PendingRebootWindowsComponents UcmaRedistMsi'),
    first: ['UcmaRedistMsi', 'PendingRebootWindowsComponents > RebootPending'],
  },
  {
    when: 'features and runtimes are missing and a restart is due',
    fired: rules(
      'RebootPending UcmaRedistMsi LonghornStaticContent VC2012RedistDependencyRequirement LonghornHttpErrors',
    ),
    first: [
      'LonghornStaticContent > LonghornHttpErrors',
      ...rules('UcmaRedistMsi VC2012RedistDependencyRequirement RebootPending'),
    ],
  },
  {
    when: 'the speech runtime is asked for because UCMA, which brings it, is missing',
    fired: rules('SpeechRedistMsi UcmaRedistMsi'),
    first: ['UcmaRedistMsi > SpeechRedistMsi'],
  },
  {
    when: 'hardening turned several services off: each is its own switch',
    fired: rules('MSDTCStopped EventSystemStopped WinRMServiceDisabledOrNotInstalled NetTcpPortSharingSvcNotAuto'),
    first: rules('MSDTCStopped EventSystemStopped WinRMServiceDisabledOrNotInstalled NetTcpPortSharingSvcNotAuto'),
  },
  {
    when: 'a hardening baseline stopped the firewall, which only warns, and remote registry',
    fired: rules('RemoteRegException'),
    warned: rules('MpsSvcStopped'),
    first: ['RemoteRegException'],
    warnings: ['MpsSvcStopped'],
  },
  {
    when: 'a policy sets the execution policy and a process has files open',
    fired: rules('ProcessNeedsToBeClosedOnUpgrade PowerShellExecutionPolicyCheckSet'),
    first: rules('ProcessNeedsToBeClosedOnUpgrade PowerShellExecutionPolicyCheckSet'),
  },
  {
    when: 'services wait to be deleted and a process has files open: both, and the restart last',
    fired: rules('PendingRebootWindowsComponents ServicesAreMarkedForDeletion ProcessNeedsToBeClosedOnUpgrade'),
    first: rules('ServicesAreMarkedForDeletion ProcessNeedsToBeClosedOnUpgrade PendingRebootWindowsComponents'),
  },
  {
    when: 'Windows itself is too old, and an update for it is missing as well',
    fired: rules('KB2999226NotInstalled ValidOSVersion'),
    first: rules('KB2999226NotInstalled ValidOSVersion'),
  },
  {
    when: 'the rollup of an old .NET is asked for where a newer .NET is wanted anyway',
    fired: rules('RollupFor451NotInstalled MinimumFrameworkNotInstalled'),
    first: ['MinimumFrameworkNotInstalled > RollupFor451NotInstalled'],
  },
  {
    when: 'nothing stops Setup, it only warns',
    warned: rules('NoE15ServerWarning NoConnectorToStar WarnMapiHttpNotEnabled'),
    first: [],
    warnings: rules('NoConnectorToStar NoE15ServerWarning WarnMapiHttpNotEnabled'),
  },
  {
    when: 'five warnings stand before one error',
    warned: rules(
      'NoE14ServerWarning NoConnectorToStar MitigationsCloudEndpointUnreachable WarnMapiHttpNotEnabled MessagesInQueue',
    ),
    fired: rules('VC2013RedistDependencyRequirement'),
    first: ['VC2013RedistDependencyRequirement'],
    warnings: rules(
      'MessagesInQueue MitigationsCloudEndpointUnreachable NoConnectorToStar NoE14ServerWarning WarnMapiHttpNotEnabled',
    ),
  },
  {
    when: 'a restart is due and Setup repeats it as a warning',
    fired: rules('RebootPending'),
    warned: rules('UpdateNeedsReboot'),
    first: ['RebootPending'],
    warnings: ['UpdateNeedsReboot'],
  },
  {
    when: 'a rule that nobody knows stands among known ones',
    fired: rules('RebootPending QuantumReadinessCheck MSDTCStopped'),
    says: { QuantumReadinessCheck: 'The quantum is not ready.' },
    first: rules('QuantumReadinessCheck MSDTCStopped RebootPending'),
  },
  {
    when: 'a rule that nobody knows is all there is',
    fired: rules('QuantumReadinessCheck'),
    says: { QuantumReadinessCheck: 'The quantum is not ready.' },
    first: ['QuantumReadinessCheck'],
  },
  {
    when: 'a server is to be removed and four things still depend on it: all four stay',
    fired: rules(
      `UnwillingToRemoveMailboxDatabase ServerIsSourceForSendConnector ServerIsGroupExpansionServer
       MemberOfDatabaseAvailabilityGroup`,
    ),
    first: rules(
      `UnwillingToRemoveMailboxDatabase ServerIsSourceForSendConnector ServerIsGroupExpansionServer
       MemberOfDatabaseAvailabilityGroup`,
    ),
  },
  {
    when: 'a server is to be removed, mail still waits in its queues, and a console is open',
    fired: rules('ProcessNeedsToBeClosedOnUninstall CannotUninstallOABServer ServerIsLastHubForEdgeSubscription'),
    warned: rules('MessagesInQueue'),
    first: rules('ProcessNeedsToBeClosedOnUninstall CannotUninstallOABServer ServerIsLastHubForEdgeSubscription'),
    warnings: ['MessagesInQueue'],
  },
  {
    when: 'an Edge server lacks its directory service, and a port of it is taken',
    fired: rules('ADAMPortAlreadyInUse ADAMSSLPortAlreadyInUse ADAMWin7ServerInstalled'),
    first: rules('ADAMPortAlreadyInUse ADAMSSLPortAlreadyInUse ADAMWin7ServerInstalled'),
  },
  {
    when: 'an Edge server without a DNS suffix also has old data of its directory',
    fired: rules('RebootPending FqdnMissing ADAMDataPathExists'),
    first: rules('FqdnMissing ADAMDataPathExists RebootPending'),
  },
];
