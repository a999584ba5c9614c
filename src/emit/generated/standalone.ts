/** Written by `npm run generate`: the declarations of `heed/compiled`, in an order in which they can stand. */
export const DECLARATIONS: readonly { readonly name: string; readonly needs: readonly string[]; readonly text: string }[] = [
  {
    name: "SKIPPED_STATE",
    needs: [],
    text: "const SKIPPED_STATE = 0;",
  },
  {
    name: "EXPIRED_STATE",
    needs: [],
    text: "const EXPIRED_STATE = 256;",
  },
  {
    name: "bitsOf",
    needs: [],
    text: "function bitsOf(status) {\n  return status === \"delivered\" ? 7 : status === \"sent\" ? 6 : status === \"queued\" ? 4 : status === \"not_sent\" ? 5 : status === \"bounced\" ? 2 : status === \"undelivered\" ? 1 : status === \"delivery_attempted\" ? 3 : status === \"seen\" ? 8 : status === \"read\" ? 16 : status === \"interacted\" ? 32 : status === \"link_clicked\" ? 64 : status === \"archived\" ? 128 : 0;\n}",
  },
  {
    name: "stateOf",
    needs: ["bitsOf"],
    text: "function stateOf(status, engagement) {\n  let state = bitsOf(status);\n  if (state % 8 === 0) return void 0;\n  for (const name of engagement) {\n    const bit = bitsOf(name);\n    if (bit < 8) return void 0;\n    state |= bit;\n  }\n  return state;\n}",
  },
  {
    name: "standingOf",
    needs: [],
    text: "function standingOf(state) {\n  const clicked = state >> 6 & 1;\n  const ofRankTen = (state >> 5 & 1) + clicked;\n  const archived = state >> 7;\n  return (archived * 3 + ofRankTen) * 64 + (state & 31) * 2 + clicked;\n}",
  },
  {
    name: "SHAPE",
    needs: [],
    text: "const SHAPE = /^(\\d{4})-(\\d\\d)-(\\d\\d)(?:T([01]\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d)(?:\\.(\\d+))?)?(?:Z|([+-](?:[01]\\d|2[0-3])):([0-5]\\d))?)?$/;",
  },
  {
    name: "instantOf",
    needs: ["SHAPE"],
    text: "function instantOf(text) {\n  const match = SHAPE.exec(typeof text === \"string\" ? text : \"\");\n  if (match === null) return void 0;\n  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = \"\", hours = \"0\", minutes = \"0\"] = match;\n  const first = +month - 1;\n  const date = /* @__PURE__ */ new Date(0);\n  const midnight = date.setUTCFullYear(+year, first, +day);\n  if (date.getUTCMonth() !== first) return void 0;\n  const clock = (+hour - +hours) * 60 + +minute - +(hours[0] + minutes);\n  return midnight + clock * 6e4 + +second * 1e3 + +`${fraction}000`.slice(0, 3);\n}",
  },
  {
    name: "isScalar",
    needs: [],
    text: "function isScalar(value) {\n  return Number.isFinite(value) || typeof value === \"string\" || typeof value === \"boolean\";\n}",
  },
  {
    name: "isMap",
    needs: [],
    text: "function isMap(value) {\n  return typeof value === \"object\" && value !== null && !Array.isArray(value);\n}",
  },
  {
    name: "isPlain",
    needs: [],
    text: "function isPlain(value) {\n  return Object.getPrototypeOf(Object.getPrototypeOf(value) ?? value) === null;\n}",
  },
  {
    name: "ownValue",
    needs: [],
    text: "function ownValue(object, key) {\n  return Object.hasOwn(object, key) ? object[key] : void 0;\n}",
  },
  {
    name: "EvaluationError",
    needs: [],
    text: "const EvaluationError = class extends Error {\n  name = \"EvaluationError\";\n  constructor(code, places) {\n    super(`${code}: ${places.join(\", \")}`);\n    this.code = code;\n    this.places = places;\n  }\n};",
  },
  {
    name: "valueAt",
    needs: ["isMap","requireJson"],
    text: "function valueAt(part, segments, text) {\n  let value = part;\n  for (const segment of segments) {\n    const isEntered = isMap(value) || Array.isArray(value) && typeof segment === \"number\";\n    if (!isEntered || !Object.hasOwn(value, segment)) return requireJson(value, text);\n    value = value[segment];\n  }\n  return value;\n}",
  },
  {
    name: "readValue",
    needs: ["isScalar","valueAt","MOST_NODES","requireJson"],
    text: "function readValue(context, { root, text = root, segments }, isCompared) {\n  const value = valueAt(context[root], segments, text);\n  if (isScalar(value ?? \"\")) return value;\n  let isExact = true;\n  const pending = [value];\n  for (const next of pending) {\n    requireJson(pending.length > MOST_NODES ? 0n : next, text);\n    if (!next || next instanceof Date) isExact = false;\n    else if (isCompared) {\n      for (const member of Array.isArray(next) ? next : Object.values(next)) {\n        if (!isScalar(member)) pending.push(member);\n      }\n    }\n  }\n  return isExact ? value : JSON.parse(JSON.stringify(value));\n}",
  },
  {
    name: "MOST_NODES",
    needs: [],
    text: "const MOST_NODES = 1e6;",
  },
  {
    name: "requireJson",
    needs: ["isScalar","isPlain","EvaluationError"],
    text: "function requireJson(value, text) {\n  const isJson = isScalar(value ?? \"\") || Array.isArray(value) || (value instanceof Date ? value.toJSON() : isPlain(value));\n  if (!isJson) throw new EvaluationError(\"invalid-value\", [text]);\n}",
  },
  {
    name: "UNKNOWN_REF",
    needs: [],
    text: "const UNKNOWN_REF = -3;",
  },
  {
    name: "INVALID_OUTCOME",
    needs: [],
    text: "const INVALID_OUTCOME = -2;",
  },
  {
    name: "UNKNOWN_STATUS",
    needs: [],
    text: "const UNKNOWN_STATUS = -1;",
  },
  {
    name: "checkContext",
    needs: ["ownValue","EvaluationError","UNKNOWN_REF","INVALID_OUTCOME","UNKNOWN_STATUS","stateAt","hasAudiences"],
    text: "function checkContext({ parts, refs }, context, options, now) {\n  const outcomes = ownValue(context, \"refs\");\n  const refsWith = (fault) => refs.filter((ref) => stateAt(outcomes, ref, options) === fault).map((ref) => `refs.${ref}`);\n  const missing = parts.filter((part) => !Object.hasOwn(context, part));\n  const unknown = missing.includes(\"refs\") ? [] : refsWith(UNKNOWN_REF);\n  const places = {\n    \"missing-context\": missing.length ? [...missing, ...unknown] : missing,\n    \"unknown-ref\": unknown,\n    \"invalid-outcome\": refsWith(INVALID_OUTCOME),\n    \"unknown-status\": refsWith(UNKNOWN_STATUS),\n    \"invalid-audiences\": parts.filter((part) => part === \"audiences\" && !hasAudiences(context)),\n    \"invalid-now\": parts.filter((part) => part === \"now\" && now === void 0)\n  };\n  for (const code of Object.keys(places)) {\n    if (places[code].length) throw new EvaluationError(code, places[code].sort());\n  }\n}",
  },
  {
    name: "outcomeOf",
    needs: ["isMap","ownValue"],
    text: "function outcomeOf(refs, ref) {\n  return isMap(refs) ? ownValue(refs, ref) : void 0;\n}",
  },
  {
    name: "stateAt",
    needs: ["SKIPPED_STATE","EXPIRED_STATE","standingOf","requireJson","UNKNOWN_REF","outcomeOf","readMessage"],
    text: "function stateAt(refs, ref, { onUnknownRef }) {\n  const outcome = outcomeOf(refs, ref);\n  if (!Array.isArray(outcome)) {\n    if (outcome === void 0 || outcome === null) {\n      requireJson(refs, \"refs\");\n      return onUnknownRef === \"skipped\" ? SKIPPED_STATE : UNKNOWN_REF;\n    }\n    if (outcome === \"skipped\") return SKIPPED_STATE;\n    return outcome === \"expired\" ? EXPIRED_STATE : readMessage(outcome);\n  }\n  let chosen = SKIPPED_STATE;\n  let fault = 0;\n  for (let index = outcome.length; index--; ) {\n    const state = readMessage(outcome[index]);\n    if (state < fault) fault = state;\n    if (standingOf(state) > standingOf(chosen)) chosen = state;\n  }\n  return fault || chosen;\n}",
  },
  {
    name: "readMessage",
    needs: ["stateOf","isMap","ownValue","INVALID_OUTCOME","UNKNOWN_STATUS","NONE"],
    text: "function readMessage(message) {\n  if (!isMap(message) || Object.hasOwn(message, \"matched\")) return INVALID_OUTCOME;\n  const plain = message.constructor && Object.getPrototypeOf(message) === Object.prototype && !(\"status\" in Object.prototype || \"engagement_statuses\" in Object.prototype);\n  const status = plain ? message.status : ownValue(message, \"status\");\n  const engagement = (plain ? message.engagement_statuses : ownValue(message, \"engagement_statuses\")) ?? NONE;\n  if (!Array.isArray(engagement)) return INVALID_OUTCOME;\n  return stateOf(status, engagement) ?? UNKNOWN_STATUS;\n}",
  },
  {
    name: "NONE",
    needs: [],
    text: "const NONE = [];",
  },
  {
    name: "hasAudiences",
    needs: ["ownValue","NONE"],
    text: "function hasAudiences(context) {\n  return Array.isArray(ownValue(context, \"audiences\") ?? NONE);\n}",
  },
  {
    name: "nowOf",
    needs: ["instantOf","ownValue"],
    text: "function nowOf(context) {\n  const now = ownValue(context, \"now\");\n  const milliseconds = now instanceof Date ? now.getTime() : instantOf(now) ?? now;\n  return Number.isFinite(milliseconds) ? milliseconds : void 0;\n}",
  },
  {
    name: "UNCLEAR",
    needs: [],
    text: "const UNCLEAR = -1;",
  },
  {
    name: "stateOfOutcome",
    needs: ["SKIPPED_STATE","EXPIRED_STATE","standingOf","stateOfMessage"],
    text: "function stateOfOutcome(outcome) {\n  if (!Array.isArray(outcome)) {\n    if (outcome === \"skipped\") return SKIPPED_STATE;\n    return outcome === \"expired\" ? EXPIRED_STATE : stateOfMessage(outcome);\n  }\n  if (outcome.length === 1) return stateOfMessage(outcome[0]);\n  let chosen = SKIPPED_STATE;\n  let highest = 0;\n  for (let index = 0; index < outcome.length; index++) {\n    const state = stateOfMessage(outcome[index]);\n    if (state < 0) return state;\n    const standing = standingOf(state);\n    if (standing > highest) {\n      highest = standing;\n      chosen = state;\n    }\n  }\n  return chosen;\n}",
  },
  {
    name: "stateOfMessage",
    needs: ["UNCLEAR"],
    text: "function stateOfMessage(message) {\n  if (typeof message !== \"object\" || message === null || message.constructor === void 0 || Object.getPrototypeOf(message) !== Object.prototype || // Lists have a length, and an output has no status (spec 1.5.4).\n  \"length\" in message || \"matched\" in message || \"status\" in Object.prototype || \"engagement_statuses\" in Object.prototype) {\n    return UNCLEAR;\n  }\n  const { status, engagement_statuses: engagement } = message;\n  let state = status === \"delivered\" ? 7 : status === \"sent\" ? 6 : status === \"queued\" ? 4 : status === \"not_sent\" ? 5 : status === \"bounced\" ? 2 : status === \"undelivered\" ? 1 : status === \"delivery_attempted\" ? 3 : -1;\n  if (engagement === void 0 || engagement === null) return state;\n  if (!Array.isArray(engagement)) return UNCLEAR;\n  for (let index = 0; index < engagement.length; index++) {\n    const name = engagement[index];\n    state |= name === \"seen\" ? 8 : name === \"read\" ? 16 : name === \"interacted\" ? 32 : name === \"link_clicked\" ? 64 : name === \"archived\" ? 128 : -1;\n  }\n  return state;\n}",
  },
  {
    name: "isEngaged",
    needs: [],
    text: "function isEngaged(engagement, status) {\n  if (engagement === void 0 || engagement === null) return false;\n  const { length } = engagement;\n  for (let index = 0; index < length; index++) if (engagement[index] === status) return true;\n  return false;\n}",
  },
  {
    name: "checkedStates",
    needs: ["isMap","checkContext","stateAt"],
    text: "function checkedStates(given, parts, refs, onUnknownRef, momentOf) {\n  const context = isMap(given) ? given : {};\n  const options = { onUnknownRef };\n  const states = refs.map((ref) => stateAt(context.refs, ref, options));\n  checkContext({ parts, refs }, context, options, momentOf?.(context));\n  return states;\n}",
  },
  {
    name: "isEqual",
    needs: ["isMap"],
    text: "function isEqual(a, b) {\n  if (typeof a !== \"object\" || typeof b !== \"object\") return a === b;\n  const pending = [a, b];\n  while (pending.length > 0) {\n    const left = pending.pop();\n    const right = pending.pop();\n    if (left === right) continue;\n    if (!(isMap(left) ? isMap(right) : Array.isArray(left) && Array.isArray(right))) return false;\n    const keys = Object.keys(left);\n    if (keys.length !== Object.keys(right).length) return false;\n    for (const key of keys) {\n      if (!Object.hasOwn(right, key)) return false;\n      pending.push(left[key], right[key]);\n    }\n  }\n  return true;\n}",
  },
  {
    name: "orderOf",
    needs: ["sortable"],
    text: "function orderOf(a, b) {\n  if (typeof a === \"number\" && typeof b === \"number\") return a < b ? -1 : Number(a > b);\n  if (typeof a === \"string\" && typeof b === \"string\") return sortable(a) < sortable(b) ? -1 : Number(a !== b);\n  return void 0;\n}",
  },
  {
    name: "sortable",
    needs: [],
    text: "function sortable(text) {\n  return text.replace(/[\\uffff-\\u{10ffff}]/gu, (point) => `\\uFFFF${point === \"\\uFFFF\" ? \"\\0\" : point}`);\n}",
  },
  {
    name: "contains",
    needs: ["itemTest"],
    text: "function contains(variable, argument) {\n  if (Array.isArray(variable)) {\n    return Array.isArray(argument) ? argument.some(itemTest(variable, argument.length)) : itemTest(variable, 1)(argument);\n  }\n  if (Array.isArray(argument)) return itemTest(argument, 1)(variable);\n  return typeof variable === \"string\" && typeof argument === \"string\" && variable.includes(argument);\n}",
  },
  {
    name: "containsAll",
    needs: ["itemTest"],
    text: "function containsAll(variable, argument) {\n  return Array.isArray(variable) && Array.isArray(argument) && argument.every(itemTest(variable, argument.length));\n}",
  },
  {
    name: "itemTest",
    needs: ["isEqual","textOf"],
    text: "function itemTest(list, count) {\n  if (list.length * count < 64) return (value) => list.some((item) => isEqual(item, value));\n  const items = count > 1 && new Set(list);\n  let texts;\n  return (value) => {\n    if (typeof value !== \"object\") return items ? items.has(value) : list.includes(value);\n    texts ??= new Set(list.map(textOf));\n    return texts.has(textOf(value));\n  };\n}",
  },
  {
    name: "textOf",
    needs: ["isMap"],
    text: "function textOf(value) {\n  const pending = [value];\n  let text = \"\";\n  for (const next of pending) {\n    const keys = typeof next === \"object\" && next && Object.keys(next).sort();\n    text += isMap(next) + JSON.stringify(keys || next);\n    for (const key of keys || []) pending.push(next[key]);\n  }\n  return text;\n}",
  },
  {
    name: "isEmpty",
    needs: [],
    text: "function isEmpty(value) {\n  return (value ?? \"\") === \"\" || Array.isArray(value) && value.length === 0;\n}",
  },
];
