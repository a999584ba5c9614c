#!/usr/bin/env node
import module from "node:module";

// Node keeps the compiled code of modules from version 22.1 on, if they are loaded after this call.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
enableCompileCache?.();
await import("./start.ts");
