/**
 * Opens a connection to a server and signs in on it, in one of the ways that may be tried there.
 */
import type { Because } from '../../answer';
import { fairTurn } from '../../fair-turns';
import type { Authenticator, AuthenticatorFactory } from './authenticator';
import { tlsServerEndPoint } from './channel-bindings';
import type { AuthPorts } from './choose-auth';
import { chooseAuth, mayTryNext } from './choose-auth';
import { dial } from './dial';
import type { Channel } from './http-post';
import { channelOn } from './http-post';
import type { Limits } from '../limits';
import { signIn } from './sign-in';
import type { WinrmTarget } from './target';
import { authorityOf, placeOf, spnOf } from './target';
import type { SystemTrust } from './tls';
import type { Trouble } from './trouble';
import { refused } from './trouble';

export interface LinkPorts extends AuthPorts {
  readonly systemTrust: SystemTrust;
}

/** One TCP connection on which somebody is signed in. */
export interface Link {
  readonly channel: Channel;
  readonly authenticator: Authenticator;
  /** What each request repeats, where the connection itself remembers nobody. Holds the password of Basic. */
  readonly authorization: string | undefined;
  /** Why a better way to sign in was passed over; undefined when the first one succeeded. */
  readonly passedOver: Because | undefined;
}

export function closeLink({ channel, authenticator }: Pick<Link, 'channel' | 'authenticator'>): void {
  channel.close();
  authenticator.close();
}

export async function openLink(target: WinrmTarget, ports: LinkPorts, limits: Limits): Promise<Link | Trouble> {
  const choice = chooseAuth(target, ports);
  if (!choice.ok) return refused(choice.because.code, choice.because.detail ?? '');
  let last: Trouble = refused('not-supported', 'no way to sign in');
  let passedOver: Because | undefined;
  for (const factory of choice.factories) {
    const link = await openWith(factory, target, ports, limits);
    if (!('because' in link)) return { ...link, passedOver };
    last = link;
    passedOver ??= link.because;
    if (!mayTryNext(link.because)) break;
  }
  return last;
}

async function openWith(
  factory: AuthenticatorFactory,
  target: WinrmTarget,
  ports: LinkPorts,
  limits: Limits,
): Promise<Omit<Link, 'passedOver'> | Trouble> {
  const place = placeOf(target);
  const own = target.auth === 'certificate' ? target.clientCertificate : undefined;
  await fairTurn();
  const dialled = await dial(place, own, limits, ports.systemTrust);
  if (!dialled.ok) return { ...refused('refused', ''), because: dialled.because };
  const channel = channelOn(dialled.socket);
  const channelBindings = dialled.certificate && tlsServerEndPoint(dialled.certificate);
  const authenticator = factory({ channelBindings, spn: spnOf(place) });
  const bound = place.https ? channelBindings !== undefined : undefined;
  const trouble = await signIn({ authority: authorityOf(place), channel, authenticator, bound }, limits);
  if (trouble !== undefined) {
    closeLink({ channel, authenticator });
    return trouble;
  }
  const token = authenticator.everyRequest ? await authenticator.start() : undefined;
  const authorization = token?.ok === true ? `${authenticator.scheme} ${token.token ?? ''}`.trim() : undefined;
  return { channel, authenticator, authorization };
}
