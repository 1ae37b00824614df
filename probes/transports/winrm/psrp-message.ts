/**
 * PowerShell remoting messages as bytes: a head with type, pool and pipeline, then the content as CLIXML (MS-PSRP 2.2.1).
 */
export const messageTypes = {
  sessionCapability: 0x00010002,
  initRunspacePool: 0x00010004,
  runspacePoolState: 0x00021005,
  createPipeline: 0x00021006,
  runspacePoolHostCall: 0x00021100,
  pipelineOutput: 0x00041004,
  errorRecord: 0x00041005,
  pipelineState: 0x00041006,
  pipelineHostCall: 0x00041100,
} as const;

export interface PsrpMessage {
  readonly type: number;
  /** Upper-case GUID of the pipeline; undefined when the message concerns the pool. */
  readonly pipelineId: string | undefined;
  readonly xml: string;
}

const headBytes = 40;
const toServer = 2;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const noGuid = Buffer.alloc(16);

export function encodeMessage(message: PsrpMessage, poolId: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(toServer, 0);
  head.writeUInt32LE(message.type, 4);
  const pipeline = message.pipelineId === undefined ? noGuid : guidBytes(message.pipelineId);
  const before = [head, guidBytes(poolId), pipeline, byteOrderMark];
  // Written where it belongs: a script is long, and many servers may be given theirs at once.
  const bytes = Buffer.allocUnsafe(headBytes + byteOrderMark.length + Buffer.byteLength(message.xml, 'utf8'));
  bytes.write(message.xml, Buffer.concat(before).copy(bytes), 'utf8');
  return bytes;
}

/** Undefined when the bytes are too short to be a message. */
export function decodeMessage(bytes: Buffer): PsrpMessage | undefined {
  if (bytes.length < headBytes) return undefined;
  const pipeline = bytes.subarray(24, headBytes);
  const marked = bytes.subarray(headBytes, headBytes + 3).equals(byteOrderMark);
  return {
    type: bytes.readUInt32LE(4),
    pipelineId: pipeline.equals(noGuid) ? undefined : guidText(pipeline),
    xml: bytes.toString('utf8', headBytes + (marked ? 3 : 0)),
  };
}

/** A GUID as Windows lays it out in memory: the first three groups little endian. */
function guidBytes(text: string): Buffer {
  return swapped(Buffer.from(text.replaceAll('-', ''), 'hex'));
}

function guidText(bytes: Buffer): string {
  const hex = swapped(bytes).toString('hex').toUpperCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function swapped(bytes: Buffer): Buffer {
  const group = (from: number, to: number): Buffer => Buffer.from(bytes.subarray(from, to)).reverse();
  return Buffer.concat([group(0, 4), group(4, 6), group(6, 8), bytes.subarray(8, 16)]);
}
