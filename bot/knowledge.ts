/** What we know, loaded once: the catalogue of rules and the recogniser that is prepared for it. */
import { loadCatalogue } from '../rules/catalogue';
import { createRecogniser, type Recogniser } from '../rules/recognise';
import type { Catalogue } from '../rules/catalogue';

export interface LoadedKnowledge {
  readonly catalogue: Catalogue;
  readonly recogniser: Recogniser;
}

export function loadKnowledge(): LoadedKnowledge {
  const catalogue = loadCatalogue();
  return { catalogue, recogniser: createRecogniser(catalogue) };
}
