/** The part of web-ext that is used here; it comes without types. */
declare module 'web-ext' {
  interface Finding {
    readonly code: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
  }
  interface Findings {
    readonly errors: readonly Finding[];
    readonly warnings: readonly Finding[];
    readonly notices: readonly Finding[];
  }
  const webExt: {
    readonly cmd: {
      lint(
        options: { readonly sourceDir: string; readonly artifactsDir: string; readonly output: 'none' },
        way: { readonly shouldExitProgram: false },
      ): Promise<Findings>;
    };
  };
  export default webExt;
}
