/** Reading what a practice server sees of Active Directory, if it sees any. */
import type { Params, QuestionKind } from '../../question';
import { reader, unread, type Read, type Reader, type Scene } from './reader';
import type { StateDocument } from './state';

export type Sight = NonNullable<StateDocument['ad']>;

/** Reads what needs a domain controller: none on an Edge server, and no answer where none can be reached. */
export function sightReader<P extends Params, V>(
  kind: QuestionKind<P, V>,
  read: (scene: Scene, ad: Sight, params: P) => Read<V>,
): Reader {
  return reader(kind, (scene, params) => {
    const { ad } = scene.document;
    if (ad === null) return unread('not-applicable');
    if (ad.unreachable !== null) return unread('fault', ad.unreachable);
    return read(scene, ad, params);
  });
}

export function controllerOf(ad: Sight, directory: Scene['directory']): string {
  return ad.setupController ?? directory.schemaMaster.name;
}
