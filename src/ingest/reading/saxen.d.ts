/** What is used here of saxen, which ships no types. */
declare module "saxen" {
  export class Parser {
    on(
      name: "openTag",
      heard: (
        name: string,
        attributes: () => Readonly<Record<string, string>> | boolean,
        decode: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(name: "closeTag", heard: (name: string) => void): this;
    on(name: "text" | "cdata", heard: (text: string) => void): this;
    on(name: "error", heard: (error: Error) => void): this;
    write(text: string): this;
    end(): Error | null;
  }
}
