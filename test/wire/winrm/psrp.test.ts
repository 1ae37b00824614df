import fc from 'fast-check';
import { clixAsText, readClixml } from '../../../probes/transports/winrm/clixml-read';
import { clixText, clixValue } from '../../../probes/transports/winrm/clixml-write';
import { fragmentJoiner, fragmentsOf } from '../../../probes/transports/winrm/psrp-fragment';
import { decodeMessage, encodeMessage, messageTypes } from '../../../probes/transports/winrm/psrp-message';
import { readRecord } from '../../../probes/transports/winrm/psrp-records';
import {
  createPipelineXml,
  initRunspacePoolXml,
  sessionCapabilityXml,
} from '../../../probes/transports/winrm/psrp-requests';
import { readXml } from '../../../probes/transports/winrm/xml';

describe('CLIXML', () => {
  it('writes what XML cannot carry as PowerShell does', () => {
    expect(clixText('a\u0001\r\n\u{1f600}_x0041_ _X00e9_ _x_ <&>')).toBe(
      'a_x0001__x000D__x000A__xD83D__xDE00__x005F_x0041_ _x005F_X00e9_ _x_ &#60;&#38;&#62;',
    );
  });

  it('brings any text back unchanged', () => {
    const anyText = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
    const marks = fc.constantFrom('_x005F_', '_x', '_', 'x0041_', '_xZZZZ_');
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, marks)), (parts) => {
        const text = parts.join('');
        expect(readClixml(`<S>${clixText(text)}</S>`)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [3, '<I32 N="V">3</I32>'],
    [-(2 ** 31), '<I32 N="V">-2147483648</I32>'],
    [2 ** 31, '<I64 N="V">2147483648</I64>'],
    [0.5, '<Db N="V">0.5</Db>'],
    [true, '<B N="V">true</B>'],
    ['<', '<S N="V">&#60;</S>'],
    [null, '<Nil N="V" />'],
  ])('says how wide %p is', (value, xml) => {
    expect(clixValue('V', value)).toBe(xml);
  });

  it('reads lists, dictionaries, property bags and references', () => {
    const xml =
      '<Obj RefId="0"><TN RefId="0"><T>A.B</T></TN><ToString>bag</ToString><MS><I32 N="n">7</I32><Nil N="none" />' +
      '<Obj N="list" RefId="1"><LST><S>a</S><B>true</B></LST></Obj><Ref N="again" RefId="1" />' +
      '<Obj N="map" RefId="2"><DCT><En><S N="Key">k</S><S N="Value">v</S></En></DCT></Obj>' +
      '<Obj N="same" RefId="3"><TNRef RefId="0" /></Obj><BA N="bytes">AQI=</BA></MS></Obj>';
    expect(readClixml(xml)).toMatchObject({
      types: ['A.B'],
      text: 'bag',
      members: new Map<string, unknown>([
        ['n', 7],
        ['none', null],
        ['list', expect.objectContaining({ value: ['a', true] })],
        ['again', expect.objectContaining({ value: ['a', true] })],
        ['map', expect.objectContaining({ value: expect.objectContaining({ members: new Map([['k', 'v']]) }) })],
        ['same', expect.objectContaining({ types: ['A.B'] })],
        ['bytes', Buffer.from([1, 2])],
      ]),
    });
  });

  it('takes an empty message for $null and no XML for nothing', () => {
    expect(readClixml('')).toBeNull();
    expect(readClixml('<S>half')).toBeUndefined();
  });

  it('prints values as PowerShell would', () => {
    expect(
      ['<I32>7</I32>', '<B>false</B>', '<Nil />', '<Obj RefId="0"><LST><S>a</S><S>b</S></LST></Obj>'].map((xml) =>
        clixAsText(readClixml(xml)),
      ),
    ).toEqual(['7', 'False', '', 'a b']);
  });
});

describe('Fragments', () => {
  it('have the head that MS-PSRP gives', () => {
    expect(fragmentsOf(Buffer.from('abcdef'), 2n, 25).map((fragment) => fragment.toString('hex'))).toEqual([
      `0000000000000002${'00'.repeat(8)}0100000004${Buffer.from('abcd').toString('hex')}`,
      `00000000000000020000000000000001${'02'}00000002${Buffer.from('ef').toString('hex')}`,
    ]);
    expect(fragmentsOf(Buffer.alloc(0), 1n, 100)[0]?.toString('hex')).toBe(
      `${'00'.repeat(7)}01${'00'.repeat(8)}0300000000`,
    );
  });

  it('come together however the bytes are cut and however objects are mixed', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.uint8Array({ maxLength: 400 }),
        fc.integer({ min: 22, max: 90 }),
        fc.integer({ min: 1, max: 60 }),
        (one, two, size, cut) => {
          const first = fragmentsOf(Buffer.from(one), 1n, size);
          const second = fragmentsOf(Buffer.from(two), 2n, size);
          const mixed: Buffer[] = [];
          for (let index = 0; index < Math.max(first.length, second.length); index++)
            mixed.push(...first.slice(index, index + 1), ...second.slice(index, index + 1));
          const bytes = Buffer.concat(mixed);
          const joiner = fragmentJoiner();
          const messages: Buffer[] = [];
          for (let at = 0; at < bytes.length; at += cut) {
            const joined = joiner.push(bytes.subarray(at, at + cut));
            messages.push(...(joined.ok ? joined.messages : [Buffer.from('wrong')]));
          }
          expect(messages.map((message) => message.toString('hex')).sort()).toEqual(
            [one, two].map((it) => Buffer.from(it).toString('hex')).sort(),
          );
          expect(joiner.empty()).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['one is missing', [0, 2]],
    ['one comes twice', [0, 1, 1]],
    ['the first is missing', [1]],
    ['an object begins twice', [0, 0]],
  ])('are refused when %s', (_, order) => {
    const fragments = fragmentsOf(Buffer.from('abcdefghi'), 1n, 24);
    const bytes = Buffer.concat(order.map((index) => fragments[index] ?? Buffer.alloc(0)));
    expect(fragmentJoiner().push(bytes).ok).toBe(false);
  });
});

describe('Messages', () => {
  const pool = '00112233-4455-6677-8899-AABBCCDDEEFF';
  const pipelineId = 'FFEEDDCC-BBAA-9988-7766-554433221100';

  it('have the head that MS-PSRP gives', () => {
    const bytes = encodeMessage({ type: messageTypes.createPipeline, pipelineId, xml: '<S>é</S>' }, pool);
    expect(bytes.toString('hex')).toBe(
      '02000000' +
        '06100200' +
        '33221100554477668899aabbccddeeff' +
        'ccddeeffaabb88997766554433221100' +
        'efbbbf' +
        Buffer.from('<S>é</S>').toString('hex'),
    );
    expect(decodeMessage(bytes)).toEqual({ type: messageTypes.createPipeline, pipelineId, xml: '<S>é</S>' });
    expect(decodeMessage(bytes.subarray(0, 39))).toBeUndefined();
  });

  it('that we send are well-formed, and their RefIds are used once', () => {
    const hostile = `'; <Evil/> "$(x)" _x0041_ \u0000`;
    const command = createPipelineXml({
      kind: 'script',
      text: hostile,
      parameters: { Request: hostile, [hostile]: 3 },
    });
    for (const xml of [sessionCapabilityXml, initRunspacePoolXml, command]) {
      expect(readXml(xml)).toBeDefined();
      const ids = [...xml.matchAll(/<Obj RefId="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(command.includes('<Evil')).toBe(false);
  });

  it('carry the script that was given, whichever one went before', () => {
    const textOf = (text: string) => createPipelineXml({ kind: 'script', text, parameters: {} });
    for (const text of ['first', 'second', 'first']) expect(textOf(text)).toContain(`<S N="Cmd">${text}</S>`);
  });

  const record = (type: number, xml: string) => readRecord({ type, pipelineId, xml });

  it.each([
    [2, 'opened'],
    [1, 'other'],
    [5, 'broken'],
  ])('about the pool: state %p is %s', (state, kind) => {
    const xml = `<Obj RefId="0"><MS><I32 N="RunspaceState">${state}</I32></MS></Obj>`;
    expect(record(messageTypes.runspacePoolState, xml)).toEqual({ kind: 'pool', state: kind, error: undefined });
  });

  it('give a terminating error with the end of the pipeline', () => {
    const xml =
      '<Obj RefId="0"><MS><I32 N="PipelineState">5</I32><Obj N="ExceptionAsErrorRecord" RefId="1"><MS>' +
      '<Obj N="Exception" RefId="2"><Props><S N="Message">no</S></Props></Obj><S N="FullyQualifiedErrorId">Id,Cmd</S></MS></Obj></MS></Obj>';
    expect(record(messageTypes.pipelineState, xml)).toEqual({ kind: 'ended', end: 'failed', error: 'no [Id,Cmd]' });
  });

  it('of other kinds are passed over without being read', () => {
    expect(record(0x41010, '<not xml')).toEqual({ kind: 'other' });
    expect(record(messageTypes.pipelineOutput, '<S>half')).toEqual({ kind: 'unreadable' });
  });
});
