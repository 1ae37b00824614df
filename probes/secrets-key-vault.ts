/**
 * Secrets in Azure Key Vault, read with whatever proves who Preflight is: an identity of the host, a certificate, or the
 * Azure CLI of a developer.
 *
 * The two packages that speak to Azure are optional and loaded when the first secret is read, so nobody else pays for
 * them. What Azure answers in its error texts is not passed on; its codes are.
 */
import { z } from 'zod';
import { noSecret, readSecretText, type SecretRead, type SecretSource, type SecretTroubleCode } from './secrets';

export const keyVaultSignIns = ['managed-identity', 'workload-identity', 'client-certificate', 'cli'] as const;

export interface KeyVaultSettings {
  /** https://<name>.vault.azure.net */
  readonly vault: string;
  readonly signIn: (typeof keyVaultSignIns)[number];
  readonly cloud: 'public' | 'us-government';
  readonly tenantId: string | undefined;
  /** Of the app registration, or of a user-assigned identity; undefined for the host's own. */
  readonly clientId: string | undefined;
  /** PEM with certificate and private key. */
  readonly certificateFile: string | undefined;
}

/** What only tests set: a stand-in for Microsoft's sign-in service, and the authority that signed its certificate. */
export interface KeyVaultStandIn {
  readonly authorityHost: string;
  readonly ca: string;
}

const signInHosts = {
  public: 'https://login.microsoftonline.com',
  'us-government': 'https://login.microsoftonline.us',
} as const;

const retries = { maxRetries: 2, maxRetryDelayInMs: 4_000 };

/** The two packages, when they are wanted. */
const loadAzure = () => Promise.all([import('@azure/identity'), import('@azure/keyvault-secrets')]);

type Azure = Awaited<ReturnType<typeof loadAzure>>;
type SecretClient = InstanceType<Azure[1]['SecretClient']>;
type Credential = ConstructorParameters<Azure[1]['SecretClient']>[1];

type Opened =
  | { readonly ok: true; readonly client: SecretClient }
  | { readonly ok: false; readonly code: SecretTroubleCode; readonly detail: string };

/** Opens nothing yet; the first read does. */
export function keyVaultSecrets(settings: KeyVaultSettings, standIn?: KeyVaultStandIn): SecretSource {
  let opening: Promise<Opened> | undefined;
  return {
    read: async (name, signal) => {
      const opened = await (opening ??= openVault(settings, standIn));
      if (!opened.ok) return noSecret(opened.code, name, opened.detail);
      return readFrom(opened.client, name, signal);
    },
  };
}

async function readFrom(client: SecretClient, name: string, signal: AbortSignal): Promise<SecretRead> {
  if (signal.aborted) return noSecret('cancelled', name);
  try {
    const { value = '' } = await client.getSecret(name, { abortSignal: signal });
    return readSecretText(name, value, client.vaultUrl);
  } catch (thrown) {
    const { code, detail } = troubleIn(thrown);
    return noSecret(signal.aborted ? 'cancelled' : code, name, `${client.vaultUrl}: ${detail}`);
  }
}

async function openVault(settings: KeyVaultSettings, standIn: KeyVaultStandIn | undefined): Promise<Opened> {
  const packages = await loadAzure().catch(() => undefined);
  if (packages === undefined) {
    return { ok: false, code: 'not-installed', detail: '@azure/identity, @azure/keyvault-secrets' };
  }
  const [identity, vault] = packages;
  const trust = standIn === undefined ? {} : { tlsOptions: { ca: standIn.ca } };
  const options = { retryOptions: retries, ...trust, disableChallengeResourceVerification: standIn !== undefined };
  try {
    const credential = credentialOf(identity, settings, standIn, trust);
    return { ok: true, client: new vault.SecretClient(settings.vault, credential, options) };
  } catch (thrown) {
    // What an identity needs from the host, such as the token file of a workload identity, is missing.
    return { ok: false, code: 'sign-in', detail: `${settings.signIn}: ${troubleIn(thrown).detail}` };
  }
}

function credentialOf(
  identity: Azure[0],
  settings: KeyVaultSettings,
  standIn: KeyVaultStandIn | undefined,
  trust: { readonly tlsOptions?: { readonly ca: string } },
): Credential {
  const { tenantId, clientId, certificateFile = '' } = settings;
  const ours = {
    authorityHost: standIn?.authorityHost ?? signInHosts[settings.cloud],
    disableInstanceDiscovery: standIn !== undefined,
    retryOptions: retries,
    ...trust,
  };
  const client = clientId === undefined ? {} : { clientId };
  const tenant = tenantId === undefined ? {} : { tenantId };
  switch (settings.signIn) {
    case 'managed-identity':
      return new identity.ManagedIdentityCredential({ ...client, ...ours });
    case 'workload-identity':
      return new identity.WorkloadIdentityCredential({ ...client, ...tenant, ...ours });
    case 'client-certificate':
      return new identity.ClientCertificateCredential(tenantId ?? '', clientId ?? '', certificateFile, ours);
    case 'cli':
      return new identity.AzureCliCredential(tenant);
  }
}

const statuses: Readonly<Record<number, SecretTroubleCode>> = {
  400: 'unusable',
  401: 'sign-in',
  403: 'denied',
  404: 'missing',
  429: 'busy',
};

const errorFacts = z.object({
  name: z.string().catch('error'),
  message: z.string().catch(''),
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
});

/** Only codes, names and numbers are taken from an error: its text may repeat what was sent. */
function troubleIn(thrown: unknown): { readonly code: SecretTroubleCode; readonly detail: string } {
  const facts = errorFacts.safeParse(thrown);
  if (!facts.success) return { code: 'unreachable', detail: 'unknown error' };
  const { name, message, statusCode, code } = facts.data;
  const entra = /AADSTS\d{3,7}/.exec(message)?.[0];
  const detail = [name, statusCode, code, entra].filter((part) => part !== undefined).join(' ');
  const signIn = /^(Authentication|AggregateAuthentication|CredentialUnavailable)/.test(name);
  return { code: signIn ? 'sign-in' : (statuses[statusCode ?? 0] ?? 'unreachable'), detail };
}
