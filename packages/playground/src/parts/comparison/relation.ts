/** Relation of a second condition to a first. `undecided`: neither was proved nor shown by a context. */
export type Relation = "same" | "stricter" | "looser" | "neither" | "undecided";
