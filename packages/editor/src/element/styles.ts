/**
 * The styles of the element, which nothing else imports: a bundle has them behind all code then, and is smaller when it is
 * compressed, since code stands beside code.
 */
export { BASE_STYLES } from "../base/styles.ts";
export { STYLES } from "../face/styles.ts";
