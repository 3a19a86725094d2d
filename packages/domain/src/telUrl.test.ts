import * as fc from "fast-check";
import { expect, it } from "vitest";
import { telUrl } from "./telUrl";

it.each([
  ["(212) 555-0148", "tel:2125550148"],
  ["+34 915 550 180", "tel:+34915550180"],
  ["(+34) 915 550 180", "tel:+34915550180"],
  ["tel:+34-915-550-180", "tel:+34915550180"],
  ["+44 (0)20 7946 0958", "tel:+442079460958"],
  ["0044 (0)20 7946 0958", "tel:00442079460958"],
  ["(0)20 7946 0958", "tel:02079460958"],
  ["212-555-0148 ext. 12", "tel:2125550148;ext=12"],
  ["212-555-0148x12", "tel:2125550148;ext=12"],
  ["212-555-0148 #12", "tel:2125550148;ext=12"],
  ["212-555-0148,,12345#", "tel:2125550148,,12345%23"],
  ["+1 212 555 0148, , 12 # ", "tel:+12125550148,,12%23"],
  ["030/1234567", "tel:0301234567"],
  ["212-555-0148 / 212-555-0149", "tel:2125550148"],
  ["+34 915 550 180 or +34 915 550 181", "tel:+34915550180"],
  ["212 555 0148, 212 555 0149", "tel:2125550148"],
  ["1-800-FLOWERS", "tel:18003569377"],
  ["٠٢ ١٢٣٤ ٥٦٧٨", "tel:0212345678"],
  ["０３－１２３４－５６７８", "tel:0312345678"],
  ["*100#", "tel:100"],
  ["ask the desk", null],
  ["", null],
])("the number %j is called at %s", (written, address) => expect(telUrl(written)).toBe(address));

it("dials nothing but digits, pauses and an extension, whatever is written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      expect(telUrl(text) ?? "tel:0").toMatch(/^tel:\+?\d+(?:;ext=\d+)?(?:,[,\d*%]*)?$/);
    }),
  );
});
