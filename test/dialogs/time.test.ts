/** Times as the server's own clock showed them, dates as the reader writes them. */
import { formatTime } from '../../dialogs/words/time';

describe('A time', () => {
  it('is written as the reader writes dates', () => {
    expect(formatTime('2026-11-20T02:14:57', 'en')).toBe('20 Nov 2026, 02:14');
    expect(formatTime('2026-11-20T02:14:57', 'fr')).toBe('20 nov. 2026, 02:14');
  });

  it('is never moved to another zone, and its offset is named', () => {
    expect(formatTime('2026-11-20T02:14:57+01:00', 'en')).toBe('20 Nov 2026, 02:14 UTC+01:00');
    expect(formatTime('2026-11-20T23:59:00-05:00', 'en')).toBe('20 Nov 2026, 23:59 UTC-05:00');
  });

  it('in UTC says so', () => {
    expect(formatTime('2026-11-20T02:14:57Z', 'en')).toBe('20 Nov 2026, 02:14 UTC');
    expect(formatTime('2026-11-20T02:14:57.123Z', 'fr')).toBe('20 nov. 2026, 02:14 UTC');
    expect(formatTime('2026-11-20T02:14:57+00:00', 'en')).toBe('20 Nov 2026, 02:14 UTC');
  });

  it('keeps midnight as 00, not as 24', () => {
    expect(formatTime('2026-11-20T00:00:00', 'en')).toBe('20 Nov 2026, 00:00');
    expect(formatTime('2026-11-20T00:05:00', 'fr')).toContain('00:05');
  });

  it('with fractions, with four digits of them, or without seconds is the same time', () => {
    for (const time of ['2026-11-20T02:14', '2026-11-20T02:14:57.5', '2026-11-20T02:14:57.0552']) {
      expect(formatTime(time, 'en')).toBe('20 Nov 2026, 02:14');
    }
  });

  it.each(['yesterday', '', '2026-13-45T99:99:00', '20/11/2026 02:14'])(
    'of another shape is given back as it is: %j',
    (time) => {
      expect(formatTime(time, 'en')).toBe(time);
    },
  );

  it('that no calendar has is given back as it is', () => {
    expect(formatTime('2026-02-30T02:14:00', 'en')).toBe('2026-02-30T02:14:00');
  });
});
