export { App, type AppSettings } from "./app.ts";
export { type Address, Store, stateOfExample } from "./store.ts";
