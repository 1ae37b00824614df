import { licenseSwitch } from '../../rules/license-switch';

const old = '/IAcceptExchangeServerLicenseTerms';
const current = '/IAcceptExchangeServerLicenseTerms_DiagnosticDataON';

describe('The licence switch', () => {
  it.each([
    ['the last update of 2016 before the change', '15.1.2308.8', old],
    ['2016 CU22', '15.1.2375.7', current],
    ['2016 CU22 with a security update', '15.1.2375.37', current],
    ['2019 CU10', '15.2.922.7', old],
    ['2019 CU11', '15.2.986.5', current],
    ['Subscription Edition', '15.2.2562.17', current],
    ['the last update of 2013', '15.0.1497.48', old],
  ])('follows the build: %s', (_name, build, expected) => {
    expect(licenseSwitch({ product: undefined, build })).toBe(expected);
  });

  it('believes the build more than the product', () => {
    expect(licenseSwitch({ product: 'SE', build: '15.2.922.7' })).toBe(old);
  });

  it('takes the switch of current updates when the build of 2016, 2019 or SE is not known', () => {
    for (const product of ['2016', '2019', 'SE', undefined] as const) {
      expect(licenseSwitch({ product, build: undefined })).toBe(current);
    }
  });

  it('stays with the old switch for 2013 of unknown build', () => {
    expect(licenseSwitch({ product: '2013', build: undefined })).toBe(old);
  });

  it('gives none to Exchange 2010 and 2007, whose Setup has no such switch', () => {
    expect(licenseSwitch({ product: '2010', build: undefined })).toBe('');
    expect(licenseSwitch({ product: undefined, build: '14.3.123.4' })).toBe('');
    expect(licenseSwitch({ product: '2007', build: undefined })).toBe('');
    expect(licenseSwitch({ product: undefined, build: '8.3.83.6' })).toBe('');
  });

  it('is not misled by a build that is no number', () => {
    expect(licenseSwitch({ product: '2013', build: 'unknown' })).toBe(old);
    expect(licenseSwitch({ product: '2019', build: '15.2' })).toBe(current);
    expect(licenseSwitch({ product: '2019', build: '15.2.x' })).toBe(current);
  });
});
