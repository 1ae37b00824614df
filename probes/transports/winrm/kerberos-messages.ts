/**
 * What the program and its Kerberos process say to each other. Both ends are ours and start from the same version.
 */
import type { Because } from '../../answer';

export type KerberosRequest =
  | {
      readonly kind: 'open';
      readonly session: number;
      readonly principal: string;
      readonly netbios: string | undefined;
      /** UTF-8; overwritten by whoever has used it. */
      readonly password: Uint8Array;
      readonly service: string;
      readonly channelBindings: Uint8Array | undefined;
    }
  | { readonly kind: 'step'; readonly session: number; readonly token: Uint8Array }
  | { readonly kind: 'seal'; readonly session: number; readonly plain: Uint8Array }
  | { readonly kind: 'unseal'; readonly session: number; readonly signature: Uint8Array; readonly data: Uint8Array }
  | { readonly kind: 'close'; readonly session: number };

export type KerberosAnswer =
  | { readonly kind: 'step'; readonly token: Uint8Array; readonly done: boolean }
  | { readonly kind: 'sealed'; readonly signature: Uint8Array; readonly data: Uint8Array }
  | { readonly kind: 'plain'; readonly plain: Uint8Array }
  | { readonly kind: 'failed'; readonly because: Because }
  | { readonly kind: 'closed' };

/** Answers come in any order, so each names its request. */
export interface Numbered<M> {
  readonly id: number;
  readonly message: M;
}
