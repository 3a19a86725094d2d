// A file of its own: imported as a whole, the package would come along with every box for a day.
export { parseCapture as readHere } from "@followthrough/capture";
