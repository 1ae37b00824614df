/**
 * Names that every Exchange server has: folders, files, containers, sites, services. They tell nothing about whose
 * server it is, so a redacted excerpt keeps them; every other name goes.
 */

const words = `
  program files|program files (x86)|microsoft|exchange server|v15|v14|bin|frontend|httpproxy|clientaccess|clientaccess\\sync
  scripts|remotescripts|setup|data|perf|amd64|search|ceres|hostcontroller|installer|nodes|fsis|fip-fs|transportroles|agents
  unifiedmessaging|grammars|prompts|mailbox|logging|log|logs|working|public|owa|ecp|ews|mapi|oab|rpc|autodiscover|powershell
  microsoft-server-activesync|pushnotifications|rest|auth|sync|api|cmdletextensionagents|edgesync|temp|tmp|windows|winnt
  system32|syswow64|inetsrv|config|assembly|gac_msil|microsoft.net|framework|framework64|v4.0.30319|v2.0.50727|winsxs
  users|documents and settings|appdata|local|roaming|programdata|exchangesetup|exchangesetuplogs|exchangesetup.log
  inetpub|wwwroot|en|fr|de|es|it|ja|ko|pt-br|ru|zh-cn|zh-tw|servercommon|default|system|software|currentcontrolset|services
  control|lsa|eventlog|application|exchangeserver|policies|machine|classes|parameters|session manager|environment|tcpip6
  hklm|hkey_local_machine|hkcu|hkey_current_user|nt authority|builtin|administrators|network service|local service
  default web site|exchange back end|owa (default web site)|owa (exchange back end)|ecp (default web site)
  ecp (exchange back end)|powershell (default web site)|powershell (exchange back end)|apphost|webroot|w3svc|root
  microsoft-server-activesync (default web site)|ews (default web site)|oab (default web site)|mapi (default web site)
  configuration|microsoft exchange|microsoft exchange autodiscover|microsoft exchange system objects|schema
  microsoft exchange security groups|administrative groups|exchange administrative group (fydibohf23spdlt)|servers|databases
  folder hierarchies|public folders|deleted objects|computers|domain controllers|sites|subnets|partitions|builtin
  organization management|recipient management|exchange servers|exchange trusted subsystem|exchange windows permissions
  exchange enterprise servers|exchange domain servers|exchange install domain servers|exchangelegacyinterop
  public folder management|discovery management|server management|hygiene management|records management|help desk
  view-only organization management|delegated setup|um management|compliance management|security administrator
  security reader|managed availability servers|address lists container|all global address lists
  default global address list|all address lists|offline address lists|recipient policies|transport settings|global settings
  rbac|roles|role assignments|owa mailbox policies|mobile mailbox policies|protocols|connections|elc folders container
  enterprise admins|schema admins|domain admins|otherwellknownobjects|wellknownobjects|information store
  systemmailbox|migration|federatedemail|discoverysearchmailbox|localhost|public|schema80|ldif|
  edgetransport|exchangesetup.msilog|applicationhost.config|redirection.config|web.config|sharedwebconfig.config
  scriptingagentconfig.xml|configuration.xml|scripting agent|message|name|identity|value|path|array|mode|roles|setup.exe
`;

const files = `
  appcmd.exe ldifde.exe setup.exe exsetup.exe exsetupui.exe regsvr32.exe sc.exe reg.exe iisreset.exe where.exe mmc.exe
  msiexec.exe lodctr.exe dsacls.exe adaminstall.exe adamsync.exe dependentassemblygenerator.exe wsbexchange.exe
  servicecontrol.ps1 installconfig.ps1 managescheduledtask.ps1 restoreserveronprereqfailure.ps1 configuresearch.ps1
  servicestartupmode.xml servicestate.xml ldif.err ldif.log exchangeserver.msi serverlanguagepack.msi umlanguagepack.msi
  mmc.exe.config exsmime.dll exsetup.exe.config edgetransport.exe.config aspnet.config machine.config
`;

const known = new Set([...words.split(/[|\n]/), ...files.split(/\s+/)].map((word) => word.trim().toLowerCase()));
known.delete('');

/** A name of Setup, of Exchange or of Windows rather than of the organization. */
export function isSetupsOwn(name: string): boolean {
  const plain = name.trim().toLowerCase();
  if (known.has(plain)) return true;
  return (
    // .NET names, services of Exchange, Setup's own roles and builds, and schema files.
    /^(?:microsoft|system)(?:\.[a-z][\w`]*)+$/.test(plain) ||
    /^msexchange[a-z]\w*$|^(?:hostcontrollerservice|fms|w3svc|iisadmin|winmgmt|remoteregistry|mpssvc|msiserver|was)$/.test(
      plain,
    ) ||
    /^(?:post)?exchange(?:20\d\d)?_?schema\d{0,3}\.ldf$|^schema\d{1,3}\.ldf$/.test(plain) ||
    /^(?:bridgehead|clientaccess|mailbox|cafe|frontendtransport|unifiedmessaging|languagepacks?|admintools|gateway|global)(?:role)?$/.test(
      plain,
    ) ||
    /^microsoft exchange [a-z ]{1,60}\(msexchange\w+\)$/.test(plain) ||
    /^\d[\d.]*$/.test(plain)
  );
}

/** The same in every organization, because Exchange ships them: the identifiers of its system mailboxes. */
export const sharedGuids: ReadonlySet<string> = new Set([
  'bb558c35-97f1-4cb9-8ff7-d53741dc928c',
  'e0dc1c29-89c3-4034-b678-e6c29d823ed9',
  '8f3e7716-2011-43e4-96b1-aba62d229136',
  '4c1f4d8b-8179-4148-93bf-00a95fa1e042',
  'd0e409a0-af9b-4720-92fe-aac869b0d201',
  '2ce34405-31be-455d-89d7-a7c7da7a0daa',
]);

export const fileEndings =
  /\.(?:ps1|psm1|psd1|exe|dll|xml|config|msi|msp|mst|ldf|edb|log|chk|jrs|err|txt|cmd|bat|tmp|mof|cab|aspx|msilog|etl|zip|iso)$/i;
