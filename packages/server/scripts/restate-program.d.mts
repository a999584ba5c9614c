/** The path of the program, once it is installed. */
export const programPath: string;
