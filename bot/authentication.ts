/**
 * Who may knock at the door.
 *
 * botbuilder verifies the token; this file closes what it leaves open: no app id means no authentication, a token of the
 * bot's own app is accepted for any address, the tenant is not looked at, and a bad signature is reported as our failure.
 */
import type { Activity } from 'botbuilder';
import { ConfigurationBotFrameworkAuthentication, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { isLoopback } from './loopback';

type Arguments = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;
type FrameworkSettings = NonNullable<Arguments[0]>;
type Credentials = NonNullable<Arguments[1]>;
type ConnectorOptions = NonNullable<Arguments[4]>;
type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;
type Claims = Authenticated['claimsIdentity'];
type Connectors = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Connector = ReturnType<Connectors['create']>;
type UserTokens = ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>;

export const appTypes = ['SingleTenant', 'UserAssignedMSI', 'MultiTenant'] as const;
export type AppType = (typeof appTypes)[number];

/** The bot's registration, as the configuration gives it. */
export interface TeamsSettings {
  /** Undefined only in practice mode: then nobody is asked for a token. */
  readonly appId: string | undefined;
  readonly appType: AppType;
  /** Messages of any other tenant are refused. Undefined only in practice mode. */
  readonly tenantId: string | undefined;
  readonly password: string | undefined;
  readonly certificate: { readonly thumbprint: string; readonly key: string } | undefined;
  readonly cloud: 'public' | 'us-government';
}

/** What tests put in place of Microsoft's services. Nothing of this can be set in a configuration file. */
export interface AdapterOptions {
  /** Where the keys that sign tokens are published. */
  readonly openIdMetadataUrl?: string;
  readonly credentials?: Credentials;
  /** Addresses that are trusted besides Teams' own; they are compared as a whole. */
  readonly serviceUrls?: readonly string[];
}

/** A request that is turned away: the HTTP status and a sentence without anything from the request. */
export class Refused extends Error {
  constructor(
    readonly status: 401 | 403 | 503,
    message: string,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Issuer of tokens and hosts of the connector service, by cloud (learn.microsoft.com, bot authentication and proactive messages). */
const clouds = {
  public: {
    issuer: 'https://api.botframework.com',
    service: '',
    hosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  },
  'us-government': {
    issuer: 'https://api.botframework.us',
    service: 'https://botframework.azure.us',
    hosts: ['smba.infra.gov.teams.microsoft.us', 'smba.infra.dod.teams.microsoft.us'],
  },
} as const;

const channel = 'msteams';
const mostConnectors = 64;

/** botbuilder's authentication with the gaps closed. Throws only `Refused`. */
export class DoorAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Connector>();
  private userTokens: UserTokens | undefined;

  constructor(
    private readonly teams: TeamsSettings,
    private readonly options: AdapterOptions,
    connectorOptions: ConnectorOptions,
  ) {
    super(
      frameworkSettings(teams, options),
      options.credentials ?? credentialsOf(teams),
      undefined,
      undefined,
      connectorOptions,
    );
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<Authenticated> {
    if (this.teams.appId === undefined) return this.admitInPractice(activity, authHeader);
    requireChannelToken(authHeader, clouds[this.teams.cloud].issuer);
    if (activity.channelId !== channel) throw new Refused(401, 'The token is not valid for this channel.');
    const result = await this.verified(activity, authHeader);
    this.requireClaims(result.claimsIdentity, activity);
    if (!this.isTrusted(activity.serviceUrl)) throw new Refused(403, 'The service address is not one of Teams.');
    requireTenant(activity, this.teams.tenantId);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  /** One connector per address, kept: making one anew for each turn costs more than the turn itself. */
  override createConnectorFactory(claims: Claims): Connectors {
    return {
      create: (serviceUrl, audience) => {
        const key = `${audience ?? ''} ${serviceUrl}`;
        const known = this.connectors.get(key);
        if (known !== undefined) return known;
        if (this.connectors.size >= mostConnectors) this.connectors.clear();
        const made = super.createConnectorFactory(claims).create(serviceUrl, audience);
        this.connectors.set(key, made);
        made.catch(() => this.connectors.delete(key));
        return made;
      },
    };
  }

  /** The framework makes one for each turn; this bot signs nobody in, so one is enough. */
  override createUserTokenClient(claims: Claims): UserTokens {
    this.userTokens ??= super.createUserTokenClient(claims);
    return this.userTokens;
  }

  /** Whether answers may be sent to this address. Asked again when a stored conversation is taken up. */
  isTrusted(serviceUrl: string): boolean {
    if (this.options.serviceUrls?.includes(serviceUrl)) return true;
    if (!URL.canParse(serviceUrl)) return false;
    const url = new URL(serviceUrl);
    if (url.username !== '' || url.password !== '') return false;
    if (this.teams.appId === undefined) return url.protocol === 'http:' && isLoopback(url.hostname);
    const hosts: readonly string[] = clouds[this.teams.cloud].hosts;
    return url.protocol === 'https:' && url.port === '' && hosts.includes(url.hostname);
  }

  private async admitInPractice(activity: Activity, authHeader: string): Promise<Authenticated> {
    if (!this.isTrusted(activity.serviceUrl)) {
      throw new Refused(403, 'In practice mode answers are sent to this machine only.');
    }
    requireTenant(activity, this.teams.tenantId);
    const result = await super.authenticateRequest(activity, authHeader);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  private async verified(activity: Activity, authHeader: string): Promise<Authenticated> {
    try {
      return await super.authenticateRequest(activity, authHeader);
    } catch (error) {
      if (keysUnavailable(error))
        throw new Refused(503, 'The keys that sign tokens could not be read. Try again later.');
      throw new Refused(401, 'The token was not accepted.');
    }
  }

  /** What the framework has checked is checked once more where it has cases that skip the check. */
  private requireClaims(claims: Claims, activity: Activity): void {
    const sound =
      claims.getClaimValue('iss') === clouds[this.teams.cloud].issuer &&
      claims.getClaimValue('aud') === this.teams.appId &&
      claims.getClaimValue('serviceurl') === activity.serviceUrl &&
      claims.getClaimValue('exp') !== null;
    if (!sound) throw new Refused(401, 'The token was not accepted.');
  }
}

/** Turns tokens away by their issuer before the framework chooses how to verify them. */
function requireChannelToken(header: string, issuer: string): void {
  const token = /^Bearer ([\w-]{1,4000}\.([\w-]{1,12000})\.[\w-]{1,4000})$/.exec(header);
  if (token === null) throw new Refused(401, 'A bearer token is required.');
  if (issuerOf(token[2] ?? '') !== issuer) throw new Refused(401, 'The token was not issued by the Bot Framework.');
}

function issuerOf(payload: string): unknown {
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null && 'iss' in claims ? claims.iss : undefined;
  } catch {
    return undefined;
  }
}

function requireTenant(activity: Activity, tenantId: string | undefined): void {
  if (tenantId === undefined) return;
  const data: unknown = activity.channelData;
  const named = [activity.conversation.tenantId, tenantOf(data)].filter((tenant) => tenant !== undefined);
  const known = named.length > 0 && named.every((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
  if (!known) throw new Refused(403, 'This bot answers people of its own organisation only.');
}

function tenantOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('tenant' in data)) return undefined;
  const tenant = data.tenant;
  if (typeof tenant !== 'object' || tenant === null || !('id' in tenant)) return undefined;
  return typeof tenant.id === 'string' ? tenant.id : undefined;
}

function keysUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'FetchError' || ('statusCode' in error && error.statusCode === 500);
}

function credentialsOf(teams: TeamsSettings): Credentials {
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppType: teams.appId === undefined ? 'MultiTenant' : teams.appType,
    ...(teams.appId === undefined ? {} : { MicrosoftAppId: teams.appId }),
    ...(teams.tenantId === undefined ? {} : { MicrosoftAppTenantId: teams.tenantId }),
    ...(teams.password === undefined ? {} : { MicrosoftAppPassword: teams.password }),
    ...(teams.certificate === undefined
      ? {}
      : { CertificateThumbprint: teams.certificate.thumbprint, CertificatePrivateKey: teams.certificate.key }),
  });
}

function frameworkSettings(teams: TeamsSettings, options: AdapterOptions): FrameworkSettings {
  const cloud = clouds[teams.cloud];
  if (options.openIdMetadataUrl === undefined) return { ChannelService: cloud.service };
  return {
    ToBotFromChannelOpenIdMetadataUrl: options.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: options.openIdMetadataUrl,
    ToBotFromChannelTokenIssuer: cloud.issuer,
    ToChannelFromBotOAuthScope: cloud.issuer,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${teams.tenantId ?? 'botframework.com'}`,
    OAuthUrl: cloud.issuer,
    ValidateAuthority: true,
  };
}
