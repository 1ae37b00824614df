import { escapeXml, findElement, readXml } from '../../../probes/transports/winrm/xml';

describe('Reading XML', () => {
  it('finds elements by the namespace that their prefix stands for, wherever it was declared', () => {
    const root = readXml(
      '<?xml version="1.0"?><q:a xmlns:q="urn:one"><b xmlns="urn:two"><q:c N=\'1 &lt; 2\'>t</q:c></b><b/></q:a>',
    );
    expect(root && [root.name, root.space]).toEqual(['a', 'urn:one']);
    const c = root && findElement(root, 'c', 'urn:one');
    expect([c?.text, c?.attributes.get('N')]).toEqual(['t', '1 < 2']);
    expect(root && findElement(root, 'b', 'urn:one')).toBeUndefined();
    expect(root?.children.map((child) => child.space)).toEqual(['urn:two', '']);
  });

  it('resolves the entities that XML itself knows', () => {
    expect(readXml('<a>&lt;&#x1F600;&#233;&amp;amp;&quot;&apos;</a>')?.text).toBe('<😀é&amp;"\'');
  });

  it('joins the text around children', () => {
    expect(readXml('<a>one<b>x</b>two</a>')?.text).toBe('onetwo');
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['a document type inside', '<a><!DOCTYPE b></a>'],
    ['a comment', '<a><!-- b --></a>'],
    ['CDATA', '<a><![CDATA[b]]></a>'],
    ['an instruction', '<a><?b?></a>'],
    ['an unknown entity', '<a>&b;</a>'],
    ['a bare ampersand', '<a>b & c</a>'],
    ['a code point that does not exist', '<a>&#x110000;</a>'],
    ['two roots', '<a/><b/>'],
    ['text outside', 'x<a/>'],
    ['text behind', '<a/>x'],
    ['an end that does not fit', '<a><b></a></b>'],
    ['no end', '<a><b></b>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['a prefix that nobody declared', '<b:a/>'],
    ['nothing', ''],
    ['too much depth', '<a>'.repeat(200) + '</a>'.repeat(200)],
  ])('refuses %s', (_, text) => {
    expect(readXml(text)).toBeUndefined();
  });

  it('takes time in proportion to the text', () => {
    const text = `<a>${'<b c="d">e &amp; f</b>'.repeat(50_000)}${'x'.repeat(5_000_000)}</a>`;
    // In processor time, so that a busy machine does not decide.
    const begun = process.cpuUsage();
    expect(readXml(text)?.children).toHaveLength(50_000);
    expect(readXml(`<a>${'&'.repeat(100_000)}</a>`)).toBeUndefined();
    expect(readXml(`<a ${' '.repeat(100_000)}`)).toBeUndefined();
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(3_000);
  });

  it('reads back what was escaped', () => {
    const text = `a<b>&"'c`;
    expect(readXml(`<a n="${escapeXml(text)}">${escapeXml(text)}</a>`)).toMatchObject({
      text,
      attributes: new Map([['n', text]]),
    });
  });
});
