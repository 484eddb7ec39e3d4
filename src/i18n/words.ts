/** The shape of one language's texts: the same keys as another's, each a text. A missing or surplus key is a compile error. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** All dotted paths to the texts of a tree of words. */
export type WordPath<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${WordPath<T[K]>}`;
}[keyof T & string];
