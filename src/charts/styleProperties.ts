import "react";

declare module "react" {
  /** Custom properties that drawings take their colours and weights from. */
  interface CSSProperties {
    readonly "--mark"?: string;
    readonly "--strength"?: string;
    readonly "--terms"?: number;
  }
}
