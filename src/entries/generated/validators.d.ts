export declare function condition(value: unknown): boolean;
export declare function group(value: unknown): boolean;
export declare function stepConditions(value: unknown): boolean;
export declare function preferenceConditions(value: unknown): boolean;
export declare function configFile(value: unknown): boolean;
