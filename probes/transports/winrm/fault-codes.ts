/**
 * What WS-Management faults mean for us. Numbers are those of wsmerror.h and winerror.h; names follow them.
 */
import type { Because } from '../../answer';
import type { WsmanFault } from './soap-reply';

const accessDenied = new Set([5, 0x80070005]);
const busy = 170;
const operationTimedOut = 0x80338029;
const quotaCodes = new Set([
  0x8033803f, 0x803381a5, 0x803381a6, 0x803381a7, 0x803381a8, 0x803381ab, 0x803381e4, 0x803381e5, 0x803381e6,
  0x803381e7, 0x803381e8, 0x803381e9,
]);
/** The shell or command is closed or was never there: 995, 1223, unknown selectors, stream or shell disconnected. */
const goneCodes = new Set([995, 1223, 0x8033805b, 0x803381c4, 0x803381de]);

/** The server has nothing to say yet and wants to be asked again. */
export function meansWait(fault: WsmanFault | undefined): boolean {
  return fault?.code === operationTimedOut;
}

export function meansBusy(fault: WsmanFault | undefined): boolean {
  return fault?.code === busy;
}

export function meansGone(fault: WsmanFault | undefined): boolean {
  return fault !== undefined && goneCodes.has(fault.code);
}

export function meansQuota(fault: WsmanFault | undefined): boolean {
  return fault !== undefined && (quotaCodes.has(fault.code) || fault.subcode.endsWith(':QuotaLimit'));
}

export function becauseOfFault(fault: WsmanFault): Because {
  const detail =
    `${fault.code === 0 ? fault.subcode : `${fault.code} (0x${fault.code.toString(16)})`} ${fault.text}`.trim();
  if (meansQuota(fault)) return { code: 'quota', detail };
  if (accessDenied.has(fault.code) || fault.subcode.endsWith(':AccessDenied')) return { code: 'access-denied', detail };
  return { code: meansBusy(fault) ? 'refused-now' : 'fault', detail };
}
