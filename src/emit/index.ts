export { type Language, type Module, type ModuleOptions, moduleOf } from "./module.ts";
