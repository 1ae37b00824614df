/**
 * What a start does before anything else: opens what the build has compiled already. Whoever asks for it later, among
 * them every other file of this program, gets it from there.
 */
import { openBundle } from '../../rules/catalogue-bundle';

openBundle();
