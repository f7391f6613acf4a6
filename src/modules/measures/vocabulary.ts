export const MEASURE_KINDS = ['count', 'proportion', 'median', 'mean', 'rate', 'amount'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** Which way is better, if either is. */
export const DIRECTIONS = ['increase', 'decrease', 'neither'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const ANNOTATION_KINDS = ['note', 'context event'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** How a reading is rounded when it is worked out from its parts. */
export const ROUNDINGS = ['none', 'whole per cent'] as const;
export type Rounding = (typeof ROUNDINGS)[number];
