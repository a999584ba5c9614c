/** The words of mistakes, in a module of their own: they are as large as the rest of the element, and seldom needed. */
export { diagnose } from "heed/stored";
