import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixKinds } from '../../probes/fix-kinds';
import { questionKinds } from '../../probes/question-kinds';
import { readableKinds } from '../../probes/transports/replay/read';

/** Files that define a kind; a folder may also hold a file of words that its kinds share. */
function filesThat(define: string, folder: string): string[] {
  const path = join(__dirname, '../../probes', folder);
  const files = readdirSync(path).filter((file) => readFileSync(join(path, file), 'utf8').includes(`= ${define}(`));
  return files.map((file) => file.replace(/\.ts$/, '')).sort();
}

describe('the kinds of question and fix', () => {
  it('lists every file in questions/ under its own name', () => {
    expect([...questionKinds.keys()].sort()).toEqual(filesThat('defineQuestion', 'questions'));
  });

  it('lists every file in fixes/ under its own name', () => {
    expect([...fixKinds.keys()].sort()).toEqual(filesThat('defineFix', 'fixes'));
  });

  it('can answer every kind of question in practice', () => {
    expect([...readableKinds].sort()).toEqual([...questionKinds.keys()].sort());
  });

  it('opens a question only with parameters that fit', () => {
    expect(questionKinds.get('service')?.open({ name: 'EventSystem' })?.key).toBe('service {"name":"EventSystem"}');
    expect(questionKinds.get('service')?.open({ name: '$(Stop-Computer)' })).toBeUndefined();
    expect(questionKinds.get('service')?.open(undefined)).toBeUndefined();
  });
});
