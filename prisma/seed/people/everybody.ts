// The demo people in the order in which they are shown: the simple case first.
import type { PersonSeed } from "../person";
import { CLAIRANCE_PEOPLE } from "./clairance";
import { ENERGIE_DU_MIDI_PEOPLE } from "./energie-du-midi";
import { ENERGIE_DU_MIDI_AUTOPAY } from "./energie-du-midi-autopay";
import { ENERGIE_DU_MIDI_JOURNEYS } from "./energie-du-midi-journeys";

export const PEOPLE: readonly PersonSeed[] = [
  ...ENERGIE_DU_MIDI_PEOPLE,
  ...CLAIRANCE_PEOPLE,
  ...ENERGIE_DU_MIDI_JOURNEYS,
  ...ENERGIE_DU_MIDI_AUTOPAY,
];
