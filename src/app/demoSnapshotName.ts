/** The name of the file beside the app that holds the demo school as it was loaded when the app was built. */
export const demoSnapshotName = "demo.vetscope";
