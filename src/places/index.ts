export { type Place, type PlaceOptions, PREFERENCE_KEYS, places, survey, type Written } from "./places.ts";
