import { wordSet } from "./wordSet";

/** Some places, so that "from Berlin" is no employer. Others are taken for one and corrected on the screen. */
export const places = wordSet(
  "berlin london paris boston chicago seattle denver austin dallas houston atlanta miami toronto vancouver montreal sydney melbourne tokyo kyoto osaka seoul beijing shanghai singapore mumbai delhi bangalore lagos nairobi accra cairo dubai istanbul madrid barcelona lisbon rome milan vienna zurich geneva munich hamburg amsterdam brussels copenhagen stockholm oslo helsinki warsaw prague dublin edinburgh glasgow manchester brooklyn manhattan philadelphia pittsburgh portland detroit minneapolis nyc sf la dc california texas florida germany france spain italy japan china india brazil mexico canada australia nigeria ghana kenya england scotland ireland europe asia africa",
);
