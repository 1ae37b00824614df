/**
 * Finds koffi and the GSSAPI library of MIT Kerberos, neither of which needs to be there, and declares the C functions.
 *
 * Only the Kerberos process loads this: a fault in native code then ends that process and not the program.
 */
import { createRequire } from 'node:module';

/** A C function. A pointer is a bigint or null; `[x]` stands for a parameter that the function writes. */
export interface NativeFunction {
  (...parameters: readonly unknown[]): number;
  /** The same on another thread; the last parameter is called back. */
  readonly async: (...parameters: readonly unknown[]) => void;
}

interface NativeLibrary {
  readonly func: (declaration: string) => NativeFunction;
}

/** The part of koffi 3 that is used here. */
export interface Koffi {
  readonly load: (path: string | null) => NativeLibrary;
  readonly struct: (name: string, members: Readonly<Record<string, string>>) => unknown;
  readonly view: (pointer: bigint, bytes: number) => ArrayBuffer;
  readonly decode: (pointer: bigint, type: string) => unknown;
}

const declarations = {
  importName: 'gss_import_name(_Out_ uint32_t *minor, gss_buffer *text, gss_oid *type, _Out_ void **name)',
  canonicalizeName: 'gss_canonicalize_name(_Out_ uint32_t *minor, void *name, gss_oid *mech, _Out_ void **output)',
  displayName: 'gss_display_name(_Out_ uint32_t *minor, void *name, _Out_ gss_buffer *text, void *type)',
  releaseName: 'gss_release_name(_Out_ uint32_t *minor, _Inout_ void **name)',
  acquire:
    'gss_acquire_cred_with_password(_Out_ uint32_t *minor, void *name, gss_buffer *password, uint32_t seconds, ' +
    'void *mechs, int usage, _Out_ void **credential, void *actual, _Out_ uint32_t *left)',
  releaseCredential: 'gss_release_cred(_Out_ uint32_t *minor, _Inout_ void **credential)',
  initiate:
    'gss_init_sec_context(_Out_ uint32_t *minor, void *credential, _Inout_ void **context, void *target, gss_oid *mech, ' +
    'uint32_t flags, uint32_t seconds, gss_bindings *bindings, gss_buffer *token, void *actual, ' +
    '_Out_ gss_buffer *output, _Out_ uint32_t *granted, void *left)',
  deleteContext: 'gss_delete_sec_context(_Out_ uint32_t *minor, _Inout_ void **context, void *token)',
  inquire: 'gss_inquire_sec_context_by_oid(_Out_ uint32_t *minor, void *context, gss_oid *what, _Out_ void **answer)',
  releaseBufferSet: 'gss_release_buffer_set(_Out_ uint32_t *minor, _Inout_ void **set)',
  wrap:
    'gss_wrap(_Out_ uint32_t *minor, void *context, int encrypt, uint32_t quality, gss_buffer *plain, ' +
    '_Out_ int *encrypted, _Out_ gss_buffer *token)',
  unwrap:
    'gss_unwrap(_Out_ uint32_t *minor, void *context, gss_buffer *token, _Out_ gss_buffer *plain, ' +
    '_Out_ int *encrypted, _Out_ uint32_t *quality)',
  releaseBuffer: 'gss_release_buffer(_Out_ uint32_t *minor, _Inout_ gss_buffer *buffer)',
  displayStatus:
    'gss_display_status(_Out_ uint32_t *minor, uint32_t status, int type, gss_oid *mech, _Inout_ uint32_t *more, ' +
    '_Out_ gss_buffer *text)',
} as const;

export type GssFunctions = Readonly<Record<keyof typeof declarations, NativeFunction>>;

export type LoadedGssapi =
  | { readonly ok: true; readonly koffi: Koffi; readonly functions: GssFunctions }
  /** `detail` is for people. */
  | { readonly ok: false; readonly detail: string };

const libraryName = 'libgssapi_krb5.so.2';

/** To be called once in a process: koffi keeps the names of structures for the whole process. */
export function loadGssapi(): LoadedGssapi {
  let koffi: Koffi;
  try {
    koffi = createRequire(__filename)('koffi') as Koffi;
  } catch (error) {
    return { ok: false, detail: `kerberos: the package koffi cannot be loaded (${firstLine(error)})` };
  }
  koffi.struct('gss_buffer', { length: 'size_t', value: 'void *' });
  koffi.struct('gss_oid', { length: 'uint32_t', elements: 'void *' });
  koffi.struct('gss_buffer_set', { count: 'size_t', elements: 'void *' });
  koffi.struct('gss_two_buffers', { first: 'gss_buffer', second: 'gss_buffer' });
  koffi.struct('gss_bindings', {
    initiatorType: 'uint32_t',
    initiator: 'gss_buffer',
    acceptorType: 'uint32_t',
    acceptor: 'gss_buffer',
    application: 'gss_buffer',
  });
  try {
    const library = koffi.load(libraryName);
    const entries = Object.entries(declarations).map(([name, text]) => [name, library.func(`uint32_t ${text}`)]);
    return { ok: true, koffi, functions: Object.fromEntries(entries) as GssFunctions };
  } catch (error) {
    return { ok: false, detail: `kerberos: ${libraryName} of MIT Kerberos cannot be loaded (${firstLine(error)})` };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
