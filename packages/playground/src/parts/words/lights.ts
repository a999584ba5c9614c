/** Words in English of what is lit on ladders, which are loaded with the first states that are lit. */
export const LIGHTS = {
  lit: {
    holds: "the condition holds",
    first: "in some case only the first holds",
    second: "in some case only the second holds",
    both: "in some case only the first holds, in some only the second",
    undecided: "undecided",
  },
  withIt: (what: string) => `With it, ${what}.`,
  litMarks: { holds: "✓", first: "1", second: "2", both: "1 2", undecided: "?" },
  here: {
    holds: "Holds as it is",
    not: "Does not hold as it is",
    differ: "Differs as it is",
    same: "Same as it is",
  },
  litStates: (count: number, of: number) => `in ${count} of the ${of} states with it`,
};
