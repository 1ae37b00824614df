import fc from 'fast-check';
import { canonicalJson, digestOf } from '../../desk/digest';
import { digest, request } from './people-on-desk';

describe('the digest of a change', () => {
  it('does not depend on the order of keys or on absent ones', () => {
    const params = { startType: 'Automatic', name: 'EventSystem', note: undefined };
    const before = { startType: 'Disabled', status: 'Stopped' };
    expect(digestOf({ server: 'EX01', fix: { kind: 'start-service', params }, before })).toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('differs when the server, the fix or the state before differs', () => {
    const { fix } = request;
    const others = [
      { ...request, server: 'EX02' },
      { ...request, fix: { ...fix, kind: 'stop-service' } },
      { ...request, fix: { ...fix, params: { ...fix.params, name: 'MSDTC' } } },
      { ...request, before: { status: 'Stopped', startType: 'Manual' } },
      { ...request, before: null },
    ];
    expect(new Set([digest, ...others.map(digestOf)]).size).toBe(others.length + 1);
  });

  it('gives one text for one JSON value, and that text is the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('refuses what JSON would silently flatten', () => {
    for (const value of [NaN, Infinity, new Map([['a', 1]]), new Set([1]), 1n, () => 1, Symbol('x')]) {
      expect(() => canonicalJson({ value })).toThrow(TypeError);
    }
  });
});
