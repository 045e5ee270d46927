import type { ClassWord } from "./cues.js";
import type { PlaceClass, PlaceEntry } from "./types.js";

/** A run of words that may name a place, before it is known whether it does and which place. Positions in the view. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Letters of the first word that stand before the place (و، بـ). */
  readonly cut: number;
  readonly entries: readonly PlaceEntry[];
  /** Where the bare name begins. */
  readonly name: number;
  readonly classWord?: ClassWord;
  /** Words before the name make an area of it: ريف، وسط، شمال. */
  readonly area?: "part" | "centre" | "direction";
  readonly kind:
    | "name" // a name of the gazetteer
    | "open" // a class word with an unknown name
    | "capital" // العاصمة
    | "side" // الشمال السوري، الحدود السورية اللبنانية، الأراضي اللبنانية
    | "back"; // المدينة، المخيم: what was named before
  /** The name itself begins with a class word or a direction. */
  readonly classed?: boolean;
  /** Its name is a common word or a person's, or too much of it was cut off. */
  readonly weak?: boolean;
  /** How much the words around it say that it is a place. */
  readonly evidence: number;
  /** The country that an adjective beside it names. */
  readonly origin?: string;
  /** Nothing says that something is at it: a capital may stand for its government. */
  readonly bare: boolean;
  /** Class of an open, side or back candidate. */
  readonly class?: PlaceClass;
}
